namespace Capi.Storage.PostgreSql.Tests.Server;

/// <summary>Skips the tests of a class where PostgreSQL isn't installed.</summary>
public sealed class PostgreSqlRequiredAttribute : RequirementAttribute
{
    public override string? SkipReason => ServerPrograms.PostgreSqlDirectory is null
        ? "PostgreSQL isn't installed. Install it (apt-get install postgresql), so that initdb and pg_ctl are in /usr/lib/postgresql/*/bin or in the PATH; the tests start a server of their own."
        : null;
}
