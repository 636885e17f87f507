-- SPDX-License-Identifier: Apache-2.0
-- Which entries show which token (32 bytes, an HMAC under the person's own reference key), so that who may not open a reference
-- finds the entries of one by the bytes that an entry shows. The same bytes stand in the entries for ever.
create table query.audit_token (
    position bigint not null,
    token    bytea  not null,
    primary key (position, token)
);
create index audit_token_by_token on query.audit_token (token, position);

-- Of the entries that the trail holds already; all later ones come with their entries.
do $$
begin
    if to_regclass('ledger.ledger_entry') is not null then
        execute $sql$
            insert into query.audit_token (position, token)
            select distinct e.position, decode(found.match[1], 'base64')
            from ledger.ledger_entry e
            join query.audit_entry a using (position)
            cross join lateral regexp_matches(
                convert_from(e.entry, 'UTF8'), '\{"token":"([A-Za-z0-9+/]{43}=)"\}', 'g') as found (match)
            order by 1, 2
        $sql$;
    end if;
end
$$;
