using BlazorShop.Hosting;

await using var shop = await BlazorShopServer.StartAsync();

Console.WriteLine($"Shop:           {shop.Address}");
Console.WriteLine($"Events Manager: {shop.EventsManager.Address}");
Console.WriteLine("Look at a tea and put it into the cart, then look at the Events Manager. Press Ctrl+C to stop both.");

await shop.WaitForShutdownAsync();
