using Microsoft.Extensions.Options;
using Storefront.Shop;

namespace Storefront.Hosting;

/// <summary>The start options of the sample.</summary>
/// <param name="ShopPort">The loopback port of the shop; 0 selects a free port.</param>
/// <param name="EventsManagerPort">The loopback port of the local Events Manager; 0 selects a free port.</param>
/// <param name="Quiet">Disables logging; the demo prints its own output.</param>
/// <param name="Products">The products; null for the six teas.</param>
public sealed record StorefrontOptions(int ShopPort, int EventsManagerPort, bool Quiet, IReadOnlyList<Product>? Products = null)
{
    /// <summary>Reads <c>Storefront:ShopPort</c> and <c>Storefront:EventsManagerPort</c> from appsettings.json or the environment.</summary>
    /// <exception cref="OptionsValidationException">A value is not a port number.</exception>
    public static StorefrontOptions FromConfiguration()
    {
        var section = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables()
            .Build()
            .GetSection("Storefront");
        return new(Port(section, nameof(ShopPort)), Port(section, nameof(EventsManagerPort)), Quiet: false);
    }

    private static int Port(IConfigurationSection section, string key) => ushort.TryParse(section[key], out var port)
        ? port
        : throw new OptionsValidationException(key, typeof(StorefrontOptions), [$"Storefront:{key} is not a port: set it to 0 to 65535."]);
}
