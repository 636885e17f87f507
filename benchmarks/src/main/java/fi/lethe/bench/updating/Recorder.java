// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.updating;

/** A side that customers can be registered with and orders recorded. */
interface Recorder {

    /** Registers a person; returns the customer's id. */
    String register(int number);

    /** Records an order. */
    void order(String customer, int number);
}
