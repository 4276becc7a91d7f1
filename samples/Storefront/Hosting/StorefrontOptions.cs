namespace Storefront.Hosting;

/// <summary>How the sample is started.</summary>
/// <param name="ShopPort">Where the shop listens on loopback; 0 takes any free port.</param>
/// <param name="EventsManagerPort">Where the local Events Manager listens; 0 takes any free port.</param>
/// <param name="Quiet">No log lines: the demo prints its own story.</param>
public sealed record StorefrontOptions(int ShopPort, int EventsManagerPort, bool Quiet);
