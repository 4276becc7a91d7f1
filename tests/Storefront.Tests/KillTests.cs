using System.Net;
using System.Net.Sockets;
using Capi.EventsManager;

namespace Storefront.Tests;

public sealed class KillTests
{
    [Fact]
    public async Task A_purchase_of_a_shop_that_is_killed_while_Meta_is_not_reachable_arrives_once_after_the_restart()
    {
        var store = Directory.CreateTempSubdirectory("storefront-kill-");
        var port = GetFreePort();
        var endpoint = new Uri($"http://127.0.0.1:{port}");
        try
        {
            using (var shop = await ShopProcess.StartAsync(store.FullName, endpoint))
            {
                using var visitor = new ShopVisitor(shop.Address);
                await visitor.GoToAsync("/");
                await visitor.AnswerAsync(granted: true);
                await visitor.GoToAsync("/checkout/TEA-ASSAM-100");
                await visitor.PayAsync();
                Assert.StartsWith("/thanks", visitor.Location, StringComparison.OrdinalIgnoreCase);
                await shop.KillAsync();
            }

            await using var eventsManager = await EventsManagerServer.StartAsync(new EventsManagerOptions { Port = port });
            using (await ShopProcess.StartAsync(store.FullName, endpoint))
            {
                var result = await eventsManager.WaitForEventAsync(new() { EventName = "Purchase", Timeout = TimeSpan.FromSeconds(60) });
                Assert.True(result.IsMet);
            }

            Assert.Single(eventsManager.Requests, request => request.Source == EventSource.Server);
        }
        finally
        {
            store.Delete(recursive: true);
        }
    }

    private static int GetFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
