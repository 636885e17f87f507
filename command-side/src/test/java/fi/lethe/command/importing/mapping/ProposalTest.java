// SPDX-License-Identifier: Apache-2.0
package fi.lethe.command.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {
    @Test
    void the_day_of_an_invoice_is_that_of_its_order_where_no_column_tells_the_orders() {
        assertThat(proposed("Laskupäivä", "Eräpäivä").get("Laskupäivä")).containsExactly("orderedOn");
    }

    @Test
    void where_a_column_tells_the_day_of_the_order_the_other_tells_the_invoices() {
        for (var days : List.of(List.of("Tilauspäivä", "Laskupäivä"), List.of("order_date", "invoice_date"))) {
            var columns = proposed(days.getLast(), days.getFirst());

            assertThat(columns.get(days.getFirst())).containsExactly("orderedOn");
            assertThat(columns.get(days.getLast())).containsExactly("invoicedOn");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CUSTOMER_ID, Asiakastunnus, id                                                   | id
            Asiakasnro, Asiakasnumero, asiakas-nro, Asiakas nro., customer_number, CustomerNo | id,customerNumber
            Nimi, NAME, contact_name, Contact Name, Etunimi, Sukunimi, first-name, LastName  | name
            Yritys, company_name, Company, Yrityksen nimi                                    | organisation
            Y-tunnus, y_tunnus, VAT no                                                       | businessId
            Titteli, contact.title                                                           | organisationRole
            Sähköposti, SÄHKÖPOSTI, sahkoposti, E-mail, email, e_mail address                | email
            Puh, Puh., Puhelinnumero, PUHELIN, phone, Phone Number, matkapuhelin             | phone
            WWW, Kotisivut, home_page                                                        | www
            Katuosoite, Lähiosoite, LÄHIOSOITE, Postiosoite, street_address, Address         | street
            Postinro, Postinumero, POSTI-NRO, postal_code, Postal Code, postalCode, zip, ZIP | postalCode
            Postitoimipaikka, postitmp, Kaupunki, city                                       | locality
            Maa, Country, country_code                                                       | country
            Luontipvm, Lisätty, created_at                                                   | obtainedOn""")
    void the_common_headers_of_customers_are_known(String headers, String fields) {
        for (var header : headers.split(", ")) {
            assertThat(of(RowKind.CUSTOMERS, header).get(header)).as(header).containsExactly(fields.split(","));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Laskunro, Laskunumero, LASKU-NRO, Laskun numero, invoice_no, Invoice ID, bill no | id,order,invoice
            Tilausnro, order_id, Order Number                                                | id,order
            Asiakasnro, Asiakasnumero, customer_id, CustomerId                               | customer
            Laskupvm, Laskun päivä, laskun_paiva, Laskun pvm, invoice_date, Order Date, Pvm  | orderedOn
            Laskutettu, billed_on                                                            | invoicedOn
            Eräpäivä, ERÄPVM, due_date, DueDate                                              | dueOn
            Hyvitettävä lasku, credited_invoice                                              | credits
            Summa, Yhteensä, YHTEENSÄ, Loppusumma, Total, amount, invoice total              | total
            Valuutta, currency_code                                                          | currency
            Maksettu, is_paid                                                                | paid
            Maksupvm, Maksupäivä, paid_on, payment-date                                      | settledOn
            Laskutusnimi, bill_to_name, ship_name                                            | billToName
            Laskutusosoite, billing_address, ship_address                                    | billToStreet
            Laskutuspostinro, billing_zip, ship_postal_code                                  | billToPostalCode
            Laskutuspaikkakunta, billing_city, ship_city                                     | billToLocality
            Laskutusmaa, billing_country, ship_country                                       | billToCountry
            lines.Tuote, lines.product_name                                                  | lineDescription
            lines.Kpl, lines.quantity                                                        | lineQuantity
            lines.À-hinta, lines.unit_price                                                  | lineUnitPrice""")
    void the_common_headers_of_invoices_are_known(String headers, String fields) {
        for (var header : headers.split(", ")) {
            assertThat(of(RowKind.INVOICES, header).get(header)).as(header).containsExactly(fields.split(","));
        }
    }

    @Test
    void letters_composed_otherwise_are_the_same_letters() {
        var decomposed = Normalizer.normalize("Lähiosoite", Normalizer.Form.NFD);

        assertThat(of(RowKind.CUSTOMERS, decomposed).get(decomposed)).containsExactly("street");
    }

    @Test
    void a_second_column_of_a_field_that_is_not_joined_is_left_open() {
        var columns = of(RowKind.CUSTOMERS, "id", "email", "E-mail", "first_name", "last_name");

        assertThat(columns.get("id")).containsExactly("id");
        assertThat(columns.get("E-mail")).isEmpty();
        assertThat(columns.get("last_name")).as("names are joined").containsExactly("name");
    }

    @Test
    void the_number_of_a_customer_is_the_id_too_where_nothing_else_is() {
        assertThat(of(RowKind.CUSTOMERS, "id", "customer_no").toString())
                .isEqualTo("{id=[id], customer_no=[customerNumber]}");
        assertThat(of(RowKind.CUSTOMERS, "Asiakasnumero", "Asiakastunnus").toString())
                .isEqualTo("{Asiakasnumero=[customerNumber], Asiakastunnus=[id]}");
        assertThat(of(RowKind.CUSTOMERS, "Asiakasnumero", "Customer No").toString())
                .isEqualTo("{Asiakasnumero=[id, customerNumber], Customer No=[]}");
    }

    @Test
    void a_whole_name_is_not_joined_with_its_parts() {
        var columns = of(RowKind.CUSTOMERS, "Sukunimi", "Etunimi", "Nimi");

        assertThat(columns.get("Nimi")).containsExactly("name");
        assertThat(columns.get("Sukunimi")).isEmpty();
        assertThat(columns.get("Etunimi")).isEmpty();
    }

    @Test
    void each_number_of_an_invoice_has_its_own_meaning_where_there_are_several() {
        assertThat(proposed("invoice_id", "invoice_no", "order_no").toString())
                .isEqualTo("{invoice_id=[id], invoice_no=[invoice], order_no=[order]}");
        assertThat(proposed("Laskunro", "Tilausnro").toString())
                .isEqualTo("{Laskunro=[id, invoice], Tilausnro=[order]}");
        assertThat(proposed("id", "Laskunro").toString()).isEqualTo("{id=[id], Laskunro=[order, invoice]}");
    }

    @Test
    void where_bills_go_is_not_where_goods_go_unless_nothing_else_is_told() {
        assertThat(proposed("ship_name", "ship_city", "billing_city").toString())
                .isEqualTo("{ship_name=[], ship_city=[], billing_city=[billToLocality]}");
    }

    private static Map<String, List<String>> proposed(String... header) {
        return of(RowKind.INVOICES, header);
    }

    private static Map<String, List<String>> of(RowKind kind, String... header) {
        return Proposal.of(kind, List.of(header)).columns();
    }
}
