// SPDX-License-Identifier: Apache-2.0
package fi.lethe.access.description;

/** What events and bodies share with answers is answered in another form than it is given in, and described apart. */
final class AnswerNames extends SchemaNames {
    private static final String VOCABULARY = "fi.lethe.events.";

    @Override
    protected String name(Class<?> type) {
        var name = super.name(type);
        return type.isRecord() && type.getPackageName().startsWith(VOCABULARY) ? name + "Answer" : name;
    }
}
