using Storefront.Demo;
using Storefront.Hosting;

if (args.Contains("--demo"))
    return await DemoRun.RunAsync(Console.Out);

var settings = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").AddEnvironmentVariables().Build();
await using var server = await ShopServer.StartAsync(new StorefrontOptions(
    settings.GetValue("Storefront:ShopPort", 5080),
    settings.GetValue("Storefront:EventsManagerPort", 5081),
    Quiet: false));

Console.WriteLine($"Shop:           {server.Address}");
Console.WriteLine(server.EventsManager is { } eventsManager
    ? $"Events Manager: {eventsManager.Address}"
    : "Events go to Meta: a dataset is configured under MetaCapi.");
Console.WriteLine("Buy something, then look at the Events Manager. Ctrl+C ends both.");

await server.WaitForShutdownAsync();
return 0;
