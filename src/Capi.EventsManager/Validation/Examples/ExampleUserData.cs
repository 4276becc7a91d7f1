using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Capi.Catalog;
using Capi.EventsManager.Validation.Values;
using Capi.EventsManager.Validation.Warnings;

namespace Capi.EventsManager.Validation.Examples;

/// <summary>Sample values of user_data for the parameters of an event, wherever and under whatever name they were sent.</summary>
internal static class ExampleUserData
{
    private static readonly HashSet<string> BrowserKeys = new(["fbc", "fbp", "client_ip_address", "client_user_agent"], StringComparer.Ordinal);

    // Meta's documented samples, normalised.
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["em"] = "john_smith@gmail.com",
        ["ph"] = "16505551212",
        ["fn"] = "mary",
        ["ln"] = "smith",
        ["db"] = "19970216",
        ["ge"] = "f",
        ["ct"] = "menlopark",
        ["st"] = "ca",
        ["zp"] = "94035",
        ["country"] = "us",
        ["external_id"] = "customer-1001",
        ["client_ip_address"] = "203.0.113.10",
        ["client_user_agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
        ["fbc"] = "fb.1.1554763741205.IwAR2F4dbP0l7Mn1IawQQGCINEz7PYXQvwjNwBqa2ofrHyiLjcbCRxTDMgk",
        ["fbp"] = "fb.1.1558571054389.1098115397",
        ["lead_id"] = "525645896321548",
        ["ctwa_clid"] = "ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwFF4",
    };

    private static readonly Dictionary<string, string[]> MessagingKeys = new(StringComparer.Ordinal)
    {
        ["messenger"] = ["page_id", "page_scoped_user_id"],
        ["instagram"] = ["ig_account_id", "ig_sid"],
        ["whatsapp"] = ["page_id", "ctwa_clid"],
    };

    public static JsonObject Create(EventView view, string actionSource, string? channel)
    {
        List<string> keys = [.. new[] { view.UserData, view.Json, view.CustomData }.SelectMany(JsonValues.GetMembers).Select(member => FindKey(member.Key)).OfType<string>()];
        if (channel is not null)
            keys = [.. keys.Where(key => !BrowserKeys.Contains(key)), .. MessagingKeys[channel]];
        else if (actionSource == "website")
            keys.Add("client_user_agent");
        keys.RemoveAll(key => OtherSourceWarnings.FindOtherSource(key, channel is null ? actionSource : "business_messaging") is not null);
        if (channel is null && LowMatchKeySets.Contains(keys.ToHashSet(StringComparer.Ordinal)))
            keys.Add("em");

        var example = new JsonObject();
        foreach (var key in keys.Distinct(StringComparer.Ordinal))
            example[key] = CreateValue(ParameterDefinitions.Find(ParameterSection.UserData, key)!);
        return example;
    }

    // A key of custom_data such as city is no identifier there.
    private static string? FindKey(string name)
    {
        if (ParameterDefinitions.Find(ParameterSection.UserData, name) is not null)
            return name;
        return ParameterDefinitions.Find(ParameterSection.Event, name) is null && ParameterDefinitions.Find(ParameterSection.CustomData, name) is null ? KeyInference.InferUserDataKey(name) : null;
    }

    private static string CreateValue(ParameterDefinition parameter)
    {
        var sample = Samples.GetValueOrDefault(parameter.Key, "1234567890");
        return parameter.Handling is Handling.Hash ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sample))) : sample;
    }
}
