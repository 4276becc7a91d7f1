using Microsoft.Extensions.Options;

namespace Storefront.Hosting;

/// <summary>How the sample is started.</summary>
/// <param name="ShopPort">Where the shop listens on loopback; 0 takes any free port.</param>
/// <param name="EventsManagerPort">Where the local Events Manager listens; 0 takes any free port.</param>
/// <param name="Quiet">No log lines: the demo prints its own story.</param>
public sealed record StorefrontOptions(int ShopPort, int EventsManagerPort, bool Quiet)
{
    /// <summary>Reads <c>Storefront:ShopPort</c> and <c>Storefront:EventsManagerPort</c> from appsettings.json or the environment.</summary>
    /// <exception cref="OptionsValidationException">One of them is no port.</exception>
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
