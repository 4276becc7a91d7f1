using BlazorShop.Client;
using Capi;
using Capi.AspNetCore;

namespace BlazorShop.Shop;

/// <summary>The wish list on the server: a circuit has no request, so the context is that of the page that is shown.</summary>
internal sealed class CircuitWishList(IMetaCapiClient capi, IMetaPageContext page, TimeProvider time) : IWishList
{
    public async Task AddAsync(Wish wish) =>
        _ = await capi.SendTeaRememberedAsync(TeaRemembered.Create(wish.Id, time.GetUtcNow(), wish.Sku), await page.GetAsync());
}
