using System.Net.Http.Json;

namespace BlazorShop.Client;

/// <summary>The wish list in WebAssembly. The server sends its half when the request arrives, because only it knows the visitor's context.</summary>
internal sealed class HttpWishList(HttpClient http) : IWishList
{
    public async Task AddAsync(Wish wish)
    {
        using var response = await http.PostAsJsonAsync("wishes", wish, WishJson.Default.Wish);
        response.EnsureSuccessStatusCode();
    }
}
