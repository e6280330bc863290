-- On an external database the delivery role is made here, unless whoever runs that database has made it before.
DO $role$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${deliveryRole}') THEN
        EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L', '${deliveryRole}', $password$${deliveryPassword}$password$);
    END IF;
END
$role$;
