// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console.customer;

import fi.lethe.query.console.Wording;
import fi.lethe.query.customer.card.Card;
import fi.lethe.query.customer.contactrole.ContactRoleCard;
import fi.lethe.query.customer.forgetting.ErasureCard;
import fi.lethe.query.customer.ordering.OrderingCard;
import fi.lethe.query.customer.profile.ProfileCard;
import fi.lethe.query.customer.purposes.StoppedPurposesCard;
import fi.lethe.query.customer.relationship.RelationshipCard;
import fi.lethe.query.customer.restricting.RestrictionCard;
import fi.lethe.query.registry.CustomerAnswer;
import java.util.List;
import java.util.stream.Stream;

/** The cards of a customer's page, each made by its feature; in the order in which the page shows them. */
final class Cards {
    private Cards() {}

    static List<Card> of(CustomerAnswer customer, Wording wording) {
        return Stream.concat(
                        details(customer, wording).stream(),
                        Stream.of(
                                OrderingCard.of(customer.orders(), customer.billing(), wording),
                                ErasureCard.of(customer.state())))
                .toList();
    }

    /** Those of the first tab; orders and invoices have one of their own. */
    static List<Card> details(CustomerAnswer customer, Wording wording) {
        return List.of(
                RestrictionCard.of(customer.restriction(), wording),
                StoppedPurposesCard.of(customer.stoppedPurposes(), wording),
                ProfileCard.of(customer.name(), customer.contact(), customer.organisation(), wording),
                ContactRoleCard.of(customer.contactRole(), customer.workContact(), wording),
                RelationshipCard.of(customer.endedOn(), wording));
    }
}
