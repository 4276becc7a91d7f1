using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests;

/// <summary>Sends events of server and browser.</summary>
internal static class Events
{
    /// <summary>Sends the browser's half.</summary>
    /// <param name="server">The Events Manager.</param>
    /// <param name="fields">The fields of the Pixel apart from the dataset: <c>ev=Purchase&amp;eid=1</c>.</param>
    /// <param name="dataset">The dataset.</param>
    public static async Task SendPixelAsync(this TestServer server, string fields, string dataset = TestServer.Dataset)
    {
        using var response = await server.Client.GetAsync($"/tr/?id={dataset}&{fields}");
        Assert.True(response.IsSuccessStatusCode);
    }

    /// <summary>Creates a valid website event without custom data.</summary>
    public static JsonObject CreateEvent(this TestServer server, string name, string? id) => server.CreatePurchase(id).With("event_name", $"\"{name}\"").With("custom_data", null);

    /// <summary>Sends valid events.</summary>
    public static async Task AcceptAsync(this TestServer server, params JsonObject[] events)
    {
        var response = await server.SendAsync(events);
        Assert.True(response.IsAccepted, response.Body);
    }

    /// <summary>Returns a SHA-256 of its own for each number.</summary>
    public static string Hash(int number) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)));
}
