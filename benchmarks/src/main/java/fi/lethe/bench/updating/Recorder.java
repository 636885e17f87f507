// SPDX-License-Identifier: Apache-2.0
package fi.lethe.bench.updating;

import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/**
 * A side that customers can be registered with and orders recorded.
 *
 * @param register the person of a number; gives the customer's id
 * @param order of a customer, by its number
 */
record Recorder(IntFunction<String> register, ObjIntConsumer<String> order) {}
