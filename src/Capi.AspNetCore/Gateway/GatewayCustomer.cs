using Capi.Payload;

namespace Capi.AspNetCore.Gateway;

/// <summary>The raw customer information of an event, as long as the event is written; each value is normalized and hashed by the runtime.</summary>
/// <remarks>A class without text form, so that no log shows it.</remarks>
internal sealed class GatewayCustomer
{
    public static readonly GatewayCustomer None = new();

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? City { get; init; }

    public string? State { get; init; }

    public string? Zip { get; init; }

    public string? Country { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>Writes the keys into <c>user_data</c>.</summary>
    public void Write(MetaEventWriter writer)
    {
        writer.SetCountry(Country);
        WriteList(writer, UserDataKey.Email, Emails);
        WriteList(writer, UserDataKey.Phone, Phones);
        writer.WriteHashed(UserDataKey.FirstName, FirstName);
        writer.WriteHashed(UserDataKey.LastName, LastName);
        writer.WriteHashed(UserDataKey.City, City);
        writer.WriteHashed(UserDataKey.State, State);
        writer.WriteHashed(UserDataKey.Zip, Zip);
        writer.WriteHashed(UserDataKey.Country, Country);
        writer.WriteHashed(UserDataKey.ExternalId, ExternalId);
    }

    private static void WriteList(MetaEventWriter writer, UserDataKey key, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;

        writer.WriteStartList(key);
        foreach (var value in values)
            writer.WriteHashed(key, value);
        writer.WriteEndList();
    }
}
