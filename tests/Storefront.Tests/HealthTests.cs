using Storefront.Hosting;

namespace Storefront.Tests;

public sealed class HealthTests
{
    [Fact]
    public async Task The_shop_is_ready()
    {
        await using var shop = await ShopServer.StartAsync(new StorefrontOptions(0, 0, Quiet: true));
        using var client = new HttpClient { BaseAddress = shop.Address };

        var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative));

        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync());
        Assert.True(response.IsSuccessStatusCode);
    }
}
