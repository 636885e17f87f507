// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.door;

import fi.lethe.command.customer.contact.ChangeContactDetailsBody;
import fi.lethe.command.customer.contactrole.AssignContactRoleBody;
import fi.lethe.command.customer.contactrole.EndContactRoleBody;
import fi.lethe.command.customer.forgetting.CancelErasureBody;
import fi.lethe.command.customer.forgetting.ForgetCustomerBody;
import fi.lethe.command.customer.ordering.RecordOrderBody;
import fi.lethe.command.customer.ordering.SettleInvoiceBody;
import fi.lethe.command.customer.registering.RegisterCustomerBody;
import fi.lethe.command.customer.relationship.EndCustomerRelationshipBody;
import fi.lethe.command.customer.restricting.LiftRestrictionBody;
import fi.lethe.command.customer.restricting.RestrictProcessingBody;
import fi.lethe.events.Coded;
import fi.lethe.rules.roles.Call;
import java.util.Locale;

/** The commands that can be sent; the path names one, its body says the rest. */
enum CommandKind implements Coded {
    REGISTER_CUSTOMER(RegisterCustomerBody.class, Call.CUSTOMER_COMMAND),
    CHANGE_CONTACT_DETAILS(ChangeContactDetailsBody.class, Call.CUSTOMER_COMMAND),
    RECORD_ORDER(RecordOrderBody.class, Call.ORDER_COMMAND, 4096),
    SETTLE_INVOICE(SettleInvoiceBody.class, Call.ORDER_COMMAND),
    END_CUSTOMER_RELATIONSHIP(EndCustomerRelationshipBody.class, Call.CUSTOMER_COMMAND),
    ASSIGN_CONTACT_ROLE(AssignContactRoleBody.class, Call.CUSTOMER_COMMAND),
    END_CONTACT_ROLE(EndContactRoleBody.class, Call.CUSTOMER_COMMAND),
    RESTRICT_PROCESSING(RestrictProcessingBody.class, Call.RESTRICTION_COMMAND),
    LIFT_RESTRICTION(LiftRestrictionBody.class, Call.RESTRICTION_COMMAND),
    FORGET_CUSTOMER(ForgetCustomerBody.class, Call.FORGET_CUSTOMER),
    CANCEL_ERASURE(CancelErasureBody.class, Call.CANCEL_ERASURE);

    private final Class<? extends CommandBody> body;
    private final Call call;
    private final int largestBody;

    CommandKind(Class<? extends CommandBody> body, Call call) {
        this(body, call, 64);
    }

    CommandKind(Class<? extends CommandBody> body, Call call, int largestKibibytes) {
        this.body = body;
        this.call = call;
        this.largestBody = largestKibibytes * 1024;
    }

    Class<? extends CommandBody> body() {
        return body;
    }

    Call call() {
        return call;
    }

    /** How many bytes its body can have: an order has up to 500 lines, all others a few values. */
    int largestBody() {
        return largestBody;
    }

    /** Does it begin a stream? */
    boolean creates() {
        return this == REGISTER_CUSTOMER;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
