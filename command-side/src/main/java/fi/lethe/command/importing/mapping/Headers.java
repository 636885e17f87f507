// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import fi.lethe.events.Coded;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headers that are common in Finnish and English. They are compared by letters and digits alone, without marks: a table has each
 * word as it is written, a file may have it as {@code LÄHI-OSOITE}, {@code lahiosoite} or {@code Lähi osoite}. What a field is likelier
 * called stands in an earlier line.
 */
final class Headers {
    /** Columns of a person's name and of a street in parts. */
    private static final String IN_PARTS = "+";

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern LINES = Pattern.compile("^(?:lines?|rivi[nt]?)(?=.)");

    private static final String CUSTOMERS_ID = "asiakasid asiakastunnus asiakkaantunnus customerid custid clientid";
    private static final String CUSTOMERS_NUMBER = """
            asiakasnumero asiakasnro asiakkaannumero asiakkaannro asnro
            customernumber customerno customernr customercode custno clientnumber clientno""";
    private static final String INVOICES_ID = "laskuid laskutunnus laskuntunnus laskutunniste invoiceid billid";
    private static final String INVOICES_NUMBER = """
            laskunumero laskunro laskunnumero laskunnro laskunr lasku
            invoicenumber invoiceno invoicenr invoice billnumber billno""";
    private static final String ORDERS_NUMBER = """
            tilausnumero tilausnro tilauksennumero tilauksennro tilausnr tilausid tilaus
            ordernumber orderno ordernr orderid order""";
    private static final String INVOICES_DAY = """
            laskupäivä laskupvm laskunpäivä laskunpvm laskupäivämäärä laskunpäiväys laskunpäivämäärä invoicedate dateofinvoice billdate""";
    private static final String PRODUCT = """
            tuote tuotenimi tuotteennimi kuvaus selite nimike trackname description product productname item itemname""";
    private static final String QUANTITY = "määrä kpl lukumäärä quantity qty pieces";
    private static final String UNIT_PRICE = "yksikköhinta kplhinta ahinta unitprice priceeach";

    static final Headers OF_CUSTOMERS = new Headers()
            .field("id", "id tunnus tunniste")
            .field("id", CUSTOMERS_ID)
            .field("id", CUSTOMERS_NUMBER)
            .field("name", """
                    nimi kokonimi asiakkaannimi asiakasnimi asiakas yhteyshenkilö yhteyshenkilönnimi
                    name fullname customername clientname contactname contactperson contact""")
            .field("name" + IN_PARTS, """
                    etunimi etunimet sukunimi firstname firstnames givenname givennames forename middlename
                    lastname surname familyname""")
            .field("calledBy", "kutsumanimi puhuttelunimi lempinimi calledby nickname preferredname")
            .field("customerNumber", CUSTOMERS_NUMBER)
            .field("organisation", """
                    yritys yrityksennimi yritysnimi organisaatio organisaationnimi firma yhteisö toiminimi
                    company companyname organisation organization organisationname organizationname business businessname""")
            .field("businessId", "ytunnus yritystunnus alvtunnus alvnumero businessid vatid vatnumber vatno companyid")
            .field("organisationRole", """
                    asema tehtävä titteli tehtävänimike ammattinimike role title jobtitle contacttitle position""")
            .field("email", """
                    sähköposti sähköpostiosoite sposti spostiosoite meili maili
                    email emailaddress mail mailaddress contactemail""")
            .field("phone", """
                    puhelin puhelinnumero puhelinnro puhnro puhnumero puh
                    phone phonenumber phoneno telephone telephonenumber tel telno contactphone""")
            .field(
                    "phone",
                    "matkapuhelin matkapuhelinnumero kännykkä gsm mobile mobilephone mobilenumber cell cellphone")
            .field("www", "www wwwosoite kotisivu kotisivut verkkosivu verkkosivut web website webaddress homepage url")
            .field("street", "katuosoite lähiosoite street streetaddress")
            .field("street", "osoite postiosoite address postaladdress mailingaddress")
            .field("street" + IN_PARTS, """
                    osoite1 osoite2 osoiterivi1 osoiterivi2 lähiosoite1 lähiosoite2 katuosoite1 katuosoite2
                    address1 address2 addressline1 addressline2 street1 street2""")
            .field("postalCode", "postinumero postinro postinr pnro postalcode postcode zip zipcode")
            .field("locality", """
                    postitoimipaikka postitmp ptp paikkakunta kaupunki kunta city town locality""")
            .field("country", "maa maakoodi maatunnus country countrycode")
            .field("endedOn", """
                    päättynyt asiakkuuspäättyi asiakkuuspäättynyt asiakkuudenpäättymispäivä päättymispäivä asiakkuusloppui
                    endedon ended enddate customeruntil relationshipended""")
            .field("restrictedOn", """
                    rajoitettu käsittelyrajoitettu käsittelyärajoitettu rajoitettualkaen rajoituspäivä
                    restrictedon restricted restrictedsince""")
            .field("restrictionGround", """
                    rajoitusperuste rajoituksenperuste rajoittamisperuste
                    restrictionground restrictionreason""")
            .field("obtainedOn", """
                    lisätty lisäyspäivä luotu luontipäivä luontipvm rekisteröity rekisteröintipäivä asiakasalkaen asiakkuusalkoi liittymispäivä liittynyt
                    obtainedon created createdat createdon creationdate dateadded added registered registeredon registrationdate customersince""");

    static final Headers OF_INVOICES = new Headers()
            .field("customer", CUSTOMERS_ID)
            .field("customer", CUSTOMERS_NUMBER)
            .field("id", "id tunnus tunniste")
            .field("id", INVOICES_ID)
            .field("id", INVOICES_NUMBER)
            .field("id", ORDERS_NUMBER)
            .field("order", ORDERS_NUMBER)
            .field("order", INVOICES_NUMBER)
            .field("order", INVOICES_ID)
            .field("invoice", INVOICES_NUMBER)
            .field("invoice", INVOICES_ID)
            .field("orderedOn", """
                    tilauspäivä tilauspvm tilattu tilauspäivämäärä orderdate orderedon dateoforder""")
            .field("orderedOn", INVOICES_DAY)
            .field("orderedOn", "päiväys päivämäärä päivä pvm date")
            .field("invoicedOn", "laskutettu laskutuspäivä laskutuspvm invoicedon billedon billingdate")
            .field("invoicedOn", INVOICES_DAY)
            .field("dueOn", "eräpäivä eräpvm erääntyy duedate dueon due paymentdue")
            .field("credits", """
                    hyvitettävälasku hyvitettylasku hyvittäälaskun hyvitettävänlaskunnumero
                    credits creditedinvoice creditsinvoice creditedinvoiceno creditedinvoicenumber""")
            .field("total", """
                    summa yhteensä loppusumma kokonaissumma laskunsumma laskusumma laskunloppusumma maksettavaa
                    total totalamount totalsum invoicetotal ordertotal grandtotal amount sum""")
            .field("currency", "valuutta valuuttakoodi currency currencycode")
            .field("paid", "maksettu onmaksettu paid ispaid")
            .field("settledOn", """
                    maksupäivä maksupvm maksettupvm maksettupäivä maksunpäivä suorituspäivä suorituspvm
                    paidon paiddate datepaid paymentdate settledon""")
            .field("billToName", """
                    laskutusnimi laskunsaaja laskunsaajannimi laskutettavannimi
                    billingname billto billtoname invoiceto""")
            .field("billToStreet", """
                    laskutusosoite laskutuskatuosoite laskutuslähiosoite billingaddress billingstreet billtoaddress billtostreet""")
            .field("billToPostalCode", """
                    laskutuspostinumero laskutuspostinro billingpostalcode billingpostcode billingzip billingzipcode
                    billtopostalcode billtozip""")
            .field("billToLocality", """
                    laskutuspostitoimipaikka laskutuspaikkakunta laskutuskaupunki billingcity billingtown billinglocality billtocity""")
            .field("billToCountry", "laskutusmaa billingcountry billtocountry")
            .field("lineDescription", PRODUCT)
            .field("lineQuantity", QUANTITY)
            .field("lineUnitPrice", UNIT_PRICE);

    /** Where a column says that it is one of a line's. */
    static final Headers OF_LINES = new Headers()
            .field("lineDescription", PRODUCT)
            .field("lineDescription", "nimi name")
            .field("lineQuantity", QUANTITY)
            .field("lineUnitPrice", UNIT_PRICE)
            .field("lineUnitPrice", "hinta price");

    /** Where goods go, which is where the bill goes if nothing else is told. */
    static final Headers OF_DELIVERIES = new Headers()
            .field("billToName", "toimitusnimi vastaanottaja shipname shiptoname shipto shippingname deliveryname")
            .field(
                    "billToStreet",
                    "toimitusosoite shipaddress shiptoaddress shippingaddress shipstreet shippingstreet deliveryaddress")
            .field("billToPostalCode", """
                    toimituspostinumero toimituspostinro shippostalcode shiptopostalcode shippingpostalcode shippingpostcode
                    shipzip shippingzip deliverypostalcode deliverypostcode""")
            .field("billToLocality", """
                    toimituspostitoimipaikka toimituspaikkakunta toimituskaupunki shipcity shiptocity shippingcity deliverycity""")
            .field("billToCountry", "toimitusmaa shipcountry shiptocountry shippingcountry deliverycountry");

    private final Map<Field, List<Words>> words = new EnumMap<>(Field.class);

    /**
     * What a field may be called.
     *
     * @param inParts several columns of these words are parts of one text
     */
    record Words(Set<String> any, boolean inParts) {
        /** Whether a column is called so. */
        boolean name(String column) {
            return any.contains(plain(column));
        }
    }

    private Headers field(String field, String called) {
        boolean inParts = field.endsWith(IN_PARTS);
        var code = inParts ? field.substring(0, field.length() - IN_PARTS.length()) : field;
        var any = new LinkedHashSet<String>();
        for (var word : called.split("\\s+")) {
            any.add(plain(word));
        }
        words.computeIfAbsent(Coded.of(Field.class, code).orElseThrow(), _ -> new ArrayList<>())
                .add(new Words(Set.copyOf(any), inParts));
        return this;
    }

    /** For each field what it may be called, the likelier first. */
    Map<Field, List<Words>> words() {
        return words;
    }

    /** Does the column say that it is one of an invoice's line? */
    static boolean isOfLine(String column) {
        return LINES.matcher(plain(column)).find();
    }

    /** The column's name without that. */
    static String withoutLine(String column) {
        return LINES.matcher(plain(column)).replaceFirst("");
    }

    private static String plain(String column) {
        var letters = Normalizer.normalize(column, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(letters).replaceAll("");
    }
}
