// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.cases.catalogue;

import fi.lethe.access.problems.ProblemType;
import fi.lethe.command.cases.CaseFile;
import fi.lethe.command.cases.CaseProblem;
import fi.lethe.command.stream.LiveKeys;
import fi.lethe.command.stream.StateRefusal;
import fi.lethe.command.stream.StreamKind;
import fi.lethe.events.RegisterName;
import fi.lethe.events.cases.CaseEvent;
import fi.lethe.events.cases.CaseState;
import fi.lethe.ledger.UnreadableEvent;
import fi.lethe.rules.commands.CaseGate;
import fi.lethe.rules.commands.Gate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The streams of cases. */
public final class Cases implements StreamKind<CaseFile, CaseEvent> {
    public static final Cases KIND = new Cases();

    private static final String PREFIX = "case/";

    private Cases() {}

    @Override
    public String name() {
        return "case";
    }

    @Override
    public String stream(UUID subject) {
        return PREFIX + subject;
    }

    @Override
    public Optional<UUID> subject(String stream) {
        return stream.startsWith(PREFIX)
                ? Optional.of(UUID.fromString(stream.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public String path(UUID subject) {
        return "/api/registry/cases/" + subject;
    }

    @Override
    public RegisterName register() {
        return RegisterName.CUSTOMERS;
    }

    @Override
    public Class<CaseEvent> events() {
        return CaseEvent.class;
    }

    @Override
    public CaseFile unknown() {
        return CaseFile.NONE;
    }

    @Override
    public CaseFile evolve(CaseFile file, CaseEvent event) {
        return file.evolve(event);
    }

    @Override
    public CaseFile evolve(CaseFile file, UnreadableEvent event) {
        return file.evolve(event);
    }

    @Override
    public @Nullable String failure(CaseFile file) {
        return file.failure();
    }

    @Override
    public boolean undecidable(CaseFile file) {
        return file.failure() != null;
    }

    @Override
    public String idOf(CaseEvent event) {
        return stream(event.caseId().value());
    }

    @Override
    public LiveKeys keys(CaseFile file) {
        return file.keys();
    }

    @Override
    public boolean withheld(CaseFile file) {
        return false;
    }

    @Override
    public StateRefusal exists() {
        return CaseProblem.CASE_EXISTS.refusal();
    }

    @Override
    public Class<CaseGate> gates() {
        return CaseGate.class;
    }

    @Override
    public Optional<StateRefusal> barrier(CaseFile file, Gate gate) {
        return problem(file.state(), gate).map(CaseProblem::refusal);
    }

    @Override
    public List<ProblemType> barriers(Gate gate) {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> problem(state, gate).stream())
                .distinct()
                .map(CaseProblem::type)
                .toList();
    }

    private Optional<CaseProblem> problem(CaseState state, Gate gate) {
        return gates().cast(gate).barrier(state).map(barrier -> switch (barrier) {
            case CASE_UNKNOWN -> CaseProblem.CASE_UNKNOWN;
            case CASE_EXISTS -> CaseProblem.CASE_EXISTS;
            case CASE_CLOSED -> CaseProblem.CASE_CLOSED;
        });
    }
}
