// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query;

import static fi.lethe.query.TestCustomer.allButBilling;
import static fi.lethe.query.TestCustomer.everything;
import static java.util.Objects.requireNonNull;

import fi.lethe.events.customer.HowSettled;
import fi.lethe.events.customer.RestrictionGround;
import fi.lethe.events.personal.DataUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** One customer's way through life, one allowed step at a time. */
public final class Walk {
    private enum At {
        BEGIN,
        ACTIVE,
        ORDERED,
        PARTLY,
        END
    }

    private final TestCustomer customer;
    private final TestRectification rectification;
    private final List<String> open = new ArrayList<>();
    private final Map<String, Long> recorded = new HashMap<>();
    private DataUnit contact = DataUnit.PRIVATE_CONTACT;
    private At at = At.BEGIN;
    private boolean restricted;
    private int number;

    public Walk(TestCustomer customer, TestLedger world) {
        this.customer = customer;
        this.rectification = new TestRectification(customer, world);
    }

    public void step(RandomGenerator random) {
        switch (at) {
            case BEGIN -> {
                customer.register("Maija " + number, random.nextBoolean() ? "maija@example.fi" : null);
                at = At.ACTIVE;
            }
            case ACTIVE -> live(random);
            case ORDERED -> {
                if (random.nextBoolean()) {
                    customer.cancelErasure(everything());
                    at = At.ACTIVE;
                } else {
                    customer.destroy(open.isEmpty() ? everything() : allButBilling());
                    at = open.isEmpty() ? At.END : At.PARTLY;
                }
            }
            case PARTLY -> {
                customer.settle(open.removeLast());
                if (open.isEmpty()) {
                    customer.orderErasure(everything());
                    customer.destroy(everything());
                    at = At.END;
                }
            }
            case END -> customer.complete();
        }
    }

    private void live(RandomGenerator random) {
        switch (random.nextInt(12)) {
            case 0 -> {
                if (contact.equals(DataUnit.PRIVATE_CONTACT)) {
                    customer.changeContact("maija" + number++ + "@example.fi");
                }
            }
            case 9 -> rectify(random);
            case 1, 2 -> {
                var invoice = "INV-" + random.nextInt(3);
                boolean invoiced = !open.contains(invoice);
                long position = customer.order("2026-" + number++, invoiced ? invoice : null);
                if (invoiced) {
                    open.add(invoice);
                    recorded.put(invoice, position);
                }
            }
            case 3 -> {
                if (!open.isEmpty()) {
                    customer.settle(TestInvoice.settled(
                            open.removeFirst(), List.of(HowSettled.values()).get(random.nextInt(3))));
                }
            }
            case 4 -> customer.fromTheFuture();
            case 5 -> {
                if (restricted && random.nextBoolean()) {
                    customer.extendRestriction(RestrictionGround.OBJECTION_PENDING);
                    return;
                }
                if (restricted) {
                    customer.lift(RestrictionGround.OBJECTION_PENDING);
                } else {
                    customer.restrict(RestrictionGround.OBJECTION_PENDING);
                }
                restricted = !restricted;
            }
            case 6 -> {
                if (random.nextBoolean()) {
                    customer.assignRole("Esimerkki Oy", "maija" + number++ + "@esimerkki.example");
                } else if (random.nextBoolean()) {
                    customer.endRole();
                } else {
                    customer.object(random.nextBoolean() ? "direct-marketing" : "statistics");
                }
            }
            case 8 -> {
                if (random.nextBoolean()) {
                    customer.order(TestOrder.free("2026-" + number++, "FREE-" + number)
                            .invoicedOn(TestCustomer.DAY.plusDays(random.nextInt(3))));
                } else {
                    customer.order(TestOrder.credit(
                            "C-" + number++, random.nextBoolean() ? "INV-" + random.nextInt(3) : null));
                }
            }
            case 7 -> {
                customer.endRelationship();
                if (random.nextBoolean()) {
                    customer.reopen("2026-" + number++);
                }
            }
            default -> {
                customer.orderErasure(open.isEmpty() ? everything() : allButBilling());
                at = At.ORDERED;
            }
        }
    }

    private void rectify(RandomGenerator random) {
        switch (random.nextInt(3)) {
            case 0 -> rectification.name("Maija " + number++);
            case 1 -> {
                if (customer.holds(contact)) {
                    rectification.lessContact(contact, "maija" + number++ + "@example.fi");
                    contact = contact.next();
                }
            }
            default -> {
                if (!open.isEmpty()) {
                    var before = open.removeFirst();
                    var after = "INV-R" + number++;
                    boolean settled = random.nextBoolean();
                    if (settled) {
                        customer.settle(before);
                    }
                    long position = requireNonNull(recorded.get(before));
                    rectification.invoice(position, before, after, settled);
                    recorded.put(after, position);
                    if (!settled) {
                        open.add(after);
                    }
                }
            }
        }
    }
}
