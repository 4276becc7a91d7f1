using Microsoft.Extensions.Options;
using Storefront.Shop;

namespace Storefront.Hosting;

/// <summary>The start options of the sample.</summary>
/// <param name="ShopPort">The loopback port of the shop; 0 selects a free port.</param>
/// <param name="EventsManagerPort">The loopback port of the local Events Manager; 0 selects a free port.</param>
/// <param name="Quiet">Disables logging; the demo prints its own output.</param>
/// <param name="StorePath">The directory in which events wait until they are delivered; null for a temporary one that is deleted at the end.</param>
/// <param name="Products">The products; null for the six teas.</param>
/// <param name="Telemetry">Prints metrics and spans to the console (<c>--telemetry</c>).</param>
public sealed record StorefrontOptions(int ShopPort, int EventsManagerPort, bool Quiet, string? StorePath = null, IReadOnlyList<Product>? Products = null, bool Telemetry = false)
{
    /// <summary>Reads <c>Storefront:ShopPort</c>, <c>Storefront:EventsManagerPort</c> and <c>Storefront:StorePath</c> from appsettings.json or the environment.</summary>
    /// <exception cref="OptionsValidationException">A value is not a port number.</exception>
    public static StorefrontOptions FromConfiguration()
    {
        var section = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables()
            .Build()
            .GetSection("Storefront");
        return new(Port(section, nameof(ShopPort)), Port(section, nameof(EventsManagerPort)), Quiet: false, GetStorePath(section));
    }

    // A relative path is meant beside the sample's assembly. In production: a directory that a deployment keeps.
    private static string GetStorePath(IConfigurationSection section) => Path.Combine(AppContext.BaseDirectory, section[nameof(StorePath)] ?? "meta-events");

    private static int Port(IConfigurationSection section, string key) => ushort.TryParse(section[key], out var port)
        ? port
        : throw new OptionsValidationException(key, typeof(StorefrontOptions), [$"Storefront:{key} is not a port: set it to 0 to 65535."]);
}
