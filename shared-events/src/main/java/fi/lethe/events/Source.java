// SPDX-License-Identifier: Apache-2.0
package fi.lethe.events;

/** Where a fact about a person came from (GDPR Art. 14(2)(f), 15(1)(g)). */
public enum Source implements Coded {
    SHOP,
    WEB_SHOP,
    RESELLER,
    WEB_REGISTRATION,
    /** The data subject told it, so it is also how a correction arrives. */
    CUSTOMER_NOTICE,
    AUTHORITY_UPDATE,
    COMPANY_UPDATE,
    SUBCONTRACTOR,
    PARTNER_SITE,
    COOKIE,
    CHAT,
    /** The data subject told it on the phone. */
    PHONE,
    /** A form on the web that the data subject filled in. */
    WEB_FORM,
    /** A notification of the customer system about its own service. */
    SERVICE_NOTICE,
    /** The data subject followed an invitation. */
    INVITATION_LINK,
    /** The data subject uses credentials that were issued to them. */
    ISSUED_CREDENTIALS,
    /** Another information system of the controller. */
    INFORMATION_SYSTEM,
    /** A tracker on a web page. */
    TRACKER,
    /** A credit agency. */
    CREDIT_AGENCY,
    /** Unknown: the fact was in the register before sources were kept. */
    LEGACY_REGISTER;

    /** Whether the data subject told it of themselves, to be put beside what is restricted (GDPR Art. 18(2)). */
    public boolean isOwnWord() {
        return switch (this) {
            case CUSTOMER_NOTICE, PHONE, WEB_FORM -> true;
            case SHOP,
                    WEB_SHOP,
                    RESELLER,
                    WEB_REGISTRATION,
                    AUTHORITY_UPDATE,
                    COMPANY_UPDATE,
                    SUBCONTRACTOR,
                    PARTNER_SITE,
                    COOKIE,
                    CHAT,
                    SERVICE_NOTICE,
                    INVITATION_LINK,
                    ISSUED_CREDENTIALS,
                    INFORMATION_SYSTEM,
                    TRACKER,
                    CREDIT_AGENCY,
                    LEGACY_REGISTER -> false;
        };
    }

    @Override
    public String code() {
        return name();
    }
}
