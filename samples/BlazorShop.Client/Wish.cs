namespace BlazorShop.Client;

/// <summary>What the browser tells the server about a remembered product.</summary>
public sealed record Wish(string Id, string Sku);
