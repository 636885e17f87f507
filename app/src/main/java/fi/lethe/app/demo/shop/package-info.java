// SPDX-License-Identifier: Apache-2.0
/** A sample shop for the demonstration: invented people with orders, cases and restrictions, so that every page has something on it. */
@NullMarked
package fi.lethe.app.demo.shop;

import org.jspecify.annotations.NullMarked;
