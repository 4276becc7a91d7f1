using Capi.Storage.PostgreSql.Database;
using Microsoft.Extensions.Options;

namespace Capi.Storage.PostgreSql;

/// <summary>Validates the options. The messages say what to change and contain no part of a connection string.</summary>
internal sealed class PostgreSqlStoreOptionsValidator : IValidateOptions<PostgreSqlStoreOptions>
{
    private static readonly TimeSpan MaxDuration = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, PostgreSqlStoreOptions options)
    {
        string[] failures = [.. GetFailures(options)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> GetFailures(PostgreSqlStoreOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ConnectionString) == (options.DataSource is null))
            yield return "Set either ConnectionString or DataSource of the PostgreSQL store.";
        if (!string.IsNullOrWhiteSpace(options.ConnectionString) && !StoreConnections.IsValid(options.ConnectionString))
            yield return "ConnectionString of the PostgreSQL store can't be read. It looks like \"Host=db;Database=shop;Username=shop;Password=…\"; check the names of its keywords and their values.";
        if (options.ListenConnectionString is { } direct && !StoreConnections.IsValid(direct))
            yield return "ListenConnectionString of the PostgreSQL store can't be read; check the names of its keywords and their values.";
        if (!SchemaScripts.IsValidName(options.Schema))
            yield return "Schema of the PostgreSQL store must consist of lower-case letters, digits and underscores.";
        if (options.LeaseDuration < PostgreSqlStoreOptions.MinLeaseDuration || options.LeaseDuration > MaxDuration)
            yield return "LeaseDuration of the PostgreSQL store must be 3 seconds to 1 day.";
        if (options.PollInterval < TimeSpan.FromMilliseconds(10) || options.PollInterval > MaxDuration)
            yield return "PollInterval of the PostgreSQL store must be 10 milliseconds to 1 day.";
        if (options.AppendTimeout <= TimeSpan.Zero || options.AppendTimeout > MaxDuration)
            yield return "AppendTimeout of the PostgreSQL store must be positive, and at most 1 day.";
        if (options.MaxEvents <= 0)
            yield return "MaxEvents of the PostgreSQL store must be positive.";
        if (options.DeadLetterRetention <= TimeSpan.Zero || options.DeadLetterRetention > TimeSpan.FromDays(3_650))
            yield return "DeadLetterRetention of the PostgreSQL store must be positive, and at most 3650 days.";
    }
}
