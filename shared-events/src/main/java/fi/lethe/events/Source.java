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
    /** Unknown: the fact was in the register before sources were kept. */
    LEGACY_REGISTER;

    @Override
    public String code() {
        return name();
    }
}
