namespace BlazorShop.Client;

/// <summary>Stores remembered products. A component in render mode Auto runs on the server first and in the browser later, so there are two: one for each.</summary>
public interface IWishList
{
    /// <summary>Adds a product, and sends the server's half of the event.</summary>
    Task AddAsync(Wish wish);
}
