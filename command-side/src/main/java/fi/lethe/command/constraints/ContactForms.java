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
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.EmailValidator;

/** The forms of e-mail addresses, phone numbers and web addresses. */
public final class ContactForms {
    private static final String HOME_REGION = "FI";
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** Top-level names reserved for tests and documents (RFC 2606, RFC 6761) are as good as any other here. */
    private static final EmailValidator EMAILS = new EmailValidator(
            false,
            false,
            DomainValidator.getInstance(false, List.of(new DomainValidator.Item(ArrayType.GENERIC_PLUS, new String[] {
                "example", "invalid", "test"
            }))));

    private ContactForms() {}

    /** The contact with its phone number in E.164, or as given where it cannot be read as one. */
    public static Contact normalised(Contact contact) {
        var phone = contact.phone() == null ? null : e164(contact.phone()).orElse(contact.phone());
        return new Contact(contact.email(), phone, contact.www(), contact.address());
    }

    /** Can it be read as a phone number? */
    public static boolean isPhone(String text) {
        return e164(text).isPresent();
    }

    static boolean isEmail(String text) {
        return EMAILS.isValid(text);
    }

    static Optional<String> e164(String text) {
        try {
            var number = PHONES.parse(text, HOME_REGION);
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    static boolean isWebAddress(String text) {
        try {
            var uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
