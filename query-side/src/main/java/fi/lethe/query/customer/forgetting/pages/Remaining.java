// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.customer.forgetting.pages;

/** What remains after a forgetting, why, and until when, in words. */
public record Remaining(String what, String why, String until) {}
