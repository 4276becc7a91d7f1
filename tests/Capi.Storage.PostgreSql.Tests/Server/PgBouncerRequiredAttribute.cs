namespace Capi.Storage.PostgreSql.Tests.Server;

/// <summary>Skips the tests of a class where PostgreSQL or PgBouncer isn't installed.</summary>
public sealed class PgBouncerRequiredAttribute : RequirementAttribute
{
    public override string? SkipReason => new PostgreSqlRequiredAttribute().SkipReason ?? (ServerPrograms.PgBouncer is null
        ? "PgBouncer isn't installed. Install it (apt-get install pgbouncer); the tests start one of their own."
        : null);
}
