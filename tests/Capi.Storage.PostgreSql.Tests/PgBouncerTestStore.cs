namespace Capi.Storage.PostgreSql.Tests;

/// <summary>The PostgreSQL store behind PgBouncer with transaction pooling.</summary>
public sealed class PgBouncerTestStore : PostgreSqlTestStore
{
    private string? _connectionString;

    public override string ConnectionString => _connectionString ?? throw new InvalidOperationException("PrepareAsync comes first.");

    public override async Task PrepareAsync()
    {
        var settings = PostgreSqlServer.Shared.CreateSettings();
        settings.Port = (await PgBouncerServer.Shared).Port;
        _connectionString = settings.ConnectionString;
        await base.PrepareAsync();
    }
}
