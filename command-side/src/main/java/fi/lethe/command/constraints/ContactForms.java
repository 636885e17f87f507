// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.constraints;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fi.lethe.events.personal.Contact;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.EmailValidator;
import org.jspecify.annotations.Nullable;

/** The forms of e-mail addresses, phone numbers and web addresses. */
public final class ContactForms {
    private static final String HOME_REGION = "FI";
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Digits with what people write between them, and an extension behind. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<number>[+\uFF0B(\\p{Nd}][\\p{Nd}\\s\u00A0\u202F()./\\p{Pd}\u2212]*\\p{Nd}[\\s)]*)"
                    + "(?:[\\s,;]*(?:;ext=|extension|extn?|alanumero|alanro|ala|anknytning|ankn|x|#)[.:\\s]*(?<extension>\\d{1,7}))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    /** Top-level names reserved for tests and documents (RFC 2606, RFC 6761) are as good as any other here. */
    private static final DomainValidator DOMAINS = DomainValidator.getInstance(
            false,
            List.of(new DomainValidator.Item(ArrayType.GENERIC_PLUS, new String[] {"example", "invalid", "test"})));

    private static final EmailValidator EMAILS = new EmailValidator(false, false, DOMAINS);

    private ContactForms() {}

    /**
     * The contact with its phone number in full.
     *
     * @param asGiven leave it as it is
     */
    public static Contact normalised(Contact contact, @Nullable Boolean asGiven) {
        if (contact.phone() == null || Boolean.TRUE.equals(asGiven)) {
            return contact;
        }
        var phone = phone(contact.phone(), countryOf(contact)).orElse(contact.phone());
        return new Contact(contact.email(), phone, contact.www(), contact.address());
    }

    /** In which country a number without a country's code is dialled: that of the address, or else the register's own. */
    static String countryOf(Contact contact) {
        return contact.address() == null || contact.address().country() == null
                ? HOME_REGION
                : contact.address().country();
    }

    /**
     * A number that is valid, in E.164, its extension behind it; letters are never dialled.
     *
     * @param country where it is dialled without a country's code, by ISO 3166-1
     */
    public static Optional<String> phone(String text, String country) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            var number = PHONES.parse(written.group("number"), country);
            var extension = written.group("extension");
            return PHONES.isValidNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164)
                            + (extension == null ? "" : " ext. " + extension))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether its phone number, if it is written as one, is valid in its country; so it is without any. */
    public static boolean mayBePhoneOf(Contact contact) {
        var phone = contact.phone();
        return phone == null
                || !looksLikePhone(phone)
                || phone(phone, countryOf(contact)).isPresent();
    }

    /** Is it written as a phone number, whether or not there is one? */
    static boolean looksLikePhone(String text) {
        return WRITTEN.matcher(text.strip()).matches();
    }

    static boolean isEmail(String text) {
        return EMAILS.isValid(text);
    }

    /** An address of the web, whose name may have letters beyond ASCII. */
    public static boolean isWebAddress(String text) {
        try {
            var uri = new URI(text.strip());
            var scheme = uri.getScheme();
            if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
                return false;
            }
            return uri.getHost() != null || (uri.getRawAuthority() != null && isDomain(uri.getRawAuthority()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isDomain(String authority) {
        return DOMAINS.isValid(PORT.matcher(authority).replaceFirst(""));
    }
}
