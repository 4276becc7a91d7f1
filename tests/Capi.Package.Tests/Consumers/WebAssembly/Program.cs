using Capi;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using WebAssembly;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#app");
builder.Services.AddMetaPixel("1000000000000001");
await builder.Build().RunAsync();

[MetaEvent(StandardEvents.AddToWishlist)]
public sealed partial record TeaRemembered(
    [EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email, [CustomData] IReadOnlyList<string> ContentIds, [CustomData] string ContentType);
