// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.console;

import fi.lethe.access.problems.Faults;
import fi.lethe.access.problems.Refusal;
import fi.lethe.events.Coded;
import fi.lethe.events.personal.DataUnit;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.util.StringUtils;

/** Says things in one reader's language, and days and times in the reader's form. */
public record Wording(MessageSource messages, Locale locale, ZoneId zone) {
    private static final int END_OF_ID = 28;

    /** This message; a missing one is an error. Without arguments it is given as it is written. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** This message, or another one where there is none of this name. */
    public String textOr(String key, String otherwise, Object... arguments) {
        var found = messages.getMessage(key, arguments, "", locale);
        return found == null || found.isEmpty() ? text(otherwise, arguments) : found;
    }

    /** Whether there is this message. */
    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /** What the API says is wrong with a field, in this language where there are words for it, else as the API says it. */
    public String fault(String detail) {
        return Faults.words(detail, locale).orElse(detail);
    }

    /** Why it was refused. */
    public String refusal(Refusal refused) {
        return textOr("problem." + refused.problem(), "problem.other", Integer.toString(refused.status()));
    }

    /** The text of a constant. */
    public String name(Coded constant) {
        return text(key(constant));
    }

    /** What a purpose is called; one that this program does not know is another purpose. */
    public String purpose(String name) {
        return textOr("purpose." + name, "purpose.other");
    }

    /** Its enumeration and its code, such as {@code erasure-ground.OBJECTION}. */
    static String key(Coded constant) {
        var enumeration = constant.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return enumeration.toLowerCase(Locale.ROOT) + "." + constant.code();
    }

    public String moment(Instant at) {
        return form("format.moment").format(at.atZone(zone));
    }

    /** Where only a day was given, that day: it is stored as its midnight in UTC. */
    public String dayOrMoment(Instant at) {
        return at.equals(at.truncatedTo(ChronoUnit.DAYS)) ? day(LocalDate.ofInstant(at, ZoneOffset.UTC)) : moment(at);
    }

    public String day(LocalDate day) {
        return form("format.day").format(day);
    }

    /** A day with its name, as a heading: in this language's capitals. */
    public String weekday(LocalDate day) {
        return StringUtils.capitalize(form("format.weekday").format(day));
    }

    /** An amount or a quantity, with this language's decimal separator and the decimals that it was given with. */
    public String decimal(String plain) {
        return plain.replace(".", text("format.decimal"));
    }

    /** An amount with its currency; of euros with their sign. */
    public String money(String plain, String currency) {
        var grouped = plain.replaceAll("\\B(?=(\\d{3})+(?!\\d))(?<!\\.\\d{0,9})", "\u00a0");
        return decimal(grouped) + "\u00a0" + (currency.equals("EUR") ? "€" : currency);
    }

    /** The moment in what an input field for date and time sends. */
    public Instant read(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    /** A customer of whom nothing is opened: by the end of their number. */
    public String customer(UUID id) {
        return text("customer.title", id.toString().substring(END_OF_ID));
    }

    /** How this language puts words in order. */
    public Collator order() {
        return Collator.getInstance(locale);
    }

    /** What a key stands for. */
    public String unit(DataUnit unit) {
        var name = unit.unit();
        var key = unit.concernsWork() ? "category.CONTACT.work" : key(unit.category());
        return name.matches("\\d{4}") ? text(key) + " " + name : text(key);
    }

    private DateTimeFormatter form(String key) {
        return DateTimeFormatter.ofPattern(text(key), locale);
    }
}
