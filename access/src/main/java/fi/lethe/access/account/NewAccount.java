// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.account;

import fi.lethe.rules.roles.RoleCombination;

/**
 * A person who shall come in, each with a login of their own.
 *
 * @param name of the person, 1 to 200 characters
 * @param login 1 to 200 characters; the same in upper and lower case
 * @param password 12 to 200 characters
 */
public record NewAccount(String name, String login, String password, RoleCombination roles) {
    @Override
    public String toString() {
        return "NewAccount[not shown]";
    }
}
