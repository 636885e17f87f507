// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import fi.lethe.events.Coded;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A mapping proposed for the headers that are common in Finnish and English. A column that is not recognised stands in it
 * without a field, so that it is refused until somebody has decided; so is what only people can know, such as whether
 * invoices are paid.
 */
public final class Proposal {
    private static final Map<RowKind, Map<String, List<Field>>> KNOWN = new EnumMap<>(RowKind.class);

    static {
        KNOWN.put(RowKind.CUSTOMERS, known("""
                id: customerid customernumber customerno id asiakasnumero asiakasnro asiakastunnus asiakasid
                name: name fullname customername firstname givenname lastname surname familyname nimi asiakas kokonimi etunimi etunimet sukunimi
                calledBy: calledby nickname kutsumanimi
                organisation: company companyname organisation organization yritys yrityksennimi organisaatio
                businessId: businessid vatid ytunnus
                organisationRole: role title jobtitle asema tehtävä titteli
                email: email emailaddress mail sähköposti sähköpostiosoite
                phone: phone phonenumber telephone mobile puhelin puhelinnumero matkapuhelin puh
                www: www web website homepage verkkosivu kotisivu
                street: address street streetaddress katuosoite osoite lähiosoite postiosoite
                postalCode: postalcode postcode zip zipcode postinumero
                locality: city town locality postitoimipaikka kaupunki paikkakunta kunta
                country: country countrycode maa maakoodi
                obtainedOn: obtainedon created createdat registered luotu lisätty rekisteröity"""));
        KNOWN.put(RowKind.INVOICES, known("""
                id,order,invoice: invoiceid invoicenumber invoiceno laskunumero laskunro lasku
                id,order: orderid ordernumber tilausnumero tilausnro
                customer: customerid customernumber customerno asiakasnumero asiakasnro asiakastunnus asiakasid
                orderedOn: invoicedate orderdate date laskupäivä laskunpäivä tilauspäivä päiväys pvm
                invoicedOn: invoicedon billedon laskutettu laskutuspäivä
                dueOn: duedate eräpäivä
                credits: credits creditedinvoice creditsinvoice hyvitettävälasku hyvitettylasku hyvittäälaskun
                total: total amount sum totalamount summa yhteensä loppusumma
                currency: currency valuutta
                paid: paid ispaid maksettu
                settledOn: paidon paiddate paymentdate settledon maksupäivä
                billToName: billingname billto laskutusnimi
                billToStreet: billingaddress billingstreet laskutusosoite
                billToPostalCode: billingpostalcode billingzip laskutuspostinumero
                billToLocality: billingcity laskutuskaupunki laskutuspostitoimipaikka
                billToCountry: billingcountry laskutusmaa
                lineDescription: linestrackname linesdescription linesproduct linesname linestuote lineskuvaus
                lineQuantity: linesquantity linesqty linesmäärä
                lineUnitPrice: linesunitprice linesprice linesyksikköhinta lineshinta"""));
    }

    private static final Set<String> DAYS_OF_ORDERS = Set.of("orderdate", "tilauspäivä");
    private static final Set<String> DAYS_OF_INVOICES = Set.of("invoicedate", "laskupäivä", "laskunpäivä");

    private Proposal() {}

    /** The proposal for a header. */
    public static MappingBody of(RowKind kind, List<String> header) {
        var known = KNOWN.getOrDefault(kind, Map.of());
        boolean orderedApart =
                kind == RowKind.INVOICES && header.stream().map(Proposal::plain).anyMatch(DAYS_OF_ORDERS::contains);
        var columns = new LinkedHashMap<String, List<String>>();
        for (var column : header) {
            var fields = orderedApart && DAYS_OF_INVOICES.contains(plain(column))
                    ? List.of(Field.INVOICED_ON)
                    : known.getOrDefault(plain(column), List.of());
            columns.put(column, fields.stream().map(Field::code).toList());
        }
        return new MappingBody(
                "older-register", null, null, null, columns, List.of(), Map.of(Field.SOURCE.code(), "LEGACY_REGISTER"));
    }

    private static Map<String, List<Field>> known(String table) {
        var known = new LinkedHashMap<String, List<Field>>();
        table.lines().forEach(line -> {
            var parts = line.split(": ");
            var fields =
                    List.of(parts[0].split(",")).stream().map(Proposal::field).toList();
            for (var name : parts[1].split(" ")) {
                known.put(name, fields);
            }
        });
        return known;
    }

    private static Field field(String code) {
        return Coded.of(Field.class, code).orElseThrow();
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
