using Microsoft.Extensions.DependencyInjection;

namespace Capi.Storage.Sender;

/// <summary>Registers the store that a command line names: its kind, a colon, and where it is, such as <c>sqlite:/tmp/store</c>.</summary>
internal static class StoreArgument
{
    public static IServiceCollection UseStore(this IServiceCollection services, string argument)
    {
        var separator = argument.IndexOf(':', StringComparison.Ordinal);
        var (kind, place) = (argument[..Math.Max(0, separator)], argument[(separator + 1)..]);
        return kind switch
        {
            "sqlite" => services.UseSqlite(place),

            // The schema, a space and the connection string. A short lease, so that what a killed process had is sent soon.
            "postgresql" when place.Split(' ', 2) is [var schema, var connectionString] => services.UsePostgreSql(options =>
                (options.Schema, options.ConnectionString, options.LeaseDuration) = (schema, connectionString, TimeSpan.FromSeconds(5))),

            // The address of the server, and the prefix.
            "nats" when place.Split('|') is [var url, var prefix] => services.UseNats(options => (options.Url, options.Prefix, options.AckWait) = (url, prefix, TimeSpan.FromSeconds(5))),
            _ => throw new ArgumentException("The first argument is the kind of the store, a colon, and where it is."),
        };
    }
}
