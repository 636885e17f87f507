// SPDX-License-Identifier: Apache-2.0
package fi.lethe.rules.definition;

import fi.lethe.events.PurposeId;
import java.util.List;

/** What holds for a register that has published no definition of its own. */
public final class BuiltInDefinition {
    public static final PurposeId CUSTOMER_RELATIONSHIP = new PurposeId("customer-relationship");
    public static final PurposeId ORDER_HANDLING = new PurposeId("order-handling");
    public static final PurposeId DIRECT_MARKETING = new PurposeId("direct-marketing");
    public static final PurposeId STATISTICS = new PurposeId("statistics");

    /** To keep vouchers and books (kirjanpitolaki 1336/1997). */
    public static final PurposeId BOOKKEEPING = new PurposeId("bookkeeping");

    /** To collect what is owed, and to establish, exercise or defend legal claims. */
    public static final PurposeId CLAIMS = new PurposeId("claims");

    /** Its purposes, and the two that every definition has. */
    public static final DeclaredPurposes PURPOSES = new DeclaredPurposes(List.of(
            new DeclaredPurpose(CUSTOMER_RELATIONSHIP, LegalBasis.CONTRACT),
            new DeclaredPurpose(ORDER_HANDLING, LegalBasis.CONTRACT),
            new DeclaredPurpose(DIRECT_MARKETING, LegalBasis.LEGITIMATE_INTERESTS),
            new DeclaredPurpose(STATISTICS, LegalBasis.LEGITIMATE_INTERESTS),
            new DeclaredPurpose(PurposeId.RIGHTS_REQUEST, LegalBasis.LEGAL_OBLIGATION),
            new DeclaredPurpose(PurposeId.AUDIT, LegalBasis.LEGAL_OBLIGATION),
            new DeclaredPurpose(BOOKKEEPING, LegalBasis.LEGAL_OBLIGATION),
            new DeclaredPurpose(CLAIMS, LegalBasis.LEGITIMATE_INTERESTS, true)));

    /** Calendar years. */
    public static final FinancialYears FINANCIAL_YEARS = new FinancialYears(List.of());

    private BuiltInDefinition() {}
}
