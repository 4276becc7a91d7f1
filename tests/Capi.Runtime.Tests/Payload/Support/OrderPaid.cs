using Capi.Payload;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>A handwritten contract with members of every kind, equal to generated code.</summary>
internal sealed record OrderPaid : IMetaEvent<OrderPaid>
{
    public string? Number { get; init; }

    public DateTimeOffset PaidAt { get; init; }

    public string? Page { get; init; }

    public IReadOnlyList<string?>? Emails { get; init; }

    public string? FirstName { get; init; }

    public string? City { get; init; }

    public DateOnly? Born { get; init; }

    public long? CustomerId { get; init; }

    public decimal? Value { get; init; }

    public string? Currency { get; init; }

    public string? Note { get; init; }

    public double? Margin { get; init; }

    public bool? Gift { get; init; }

    public List<OrderLine?>? Lines { get; init; }

    public string?[]? Tags { get; init; }

    public static string EventName => StandardEvents.Purchase;

    public static ActionSource ActionSource => ActionSource.Website;

    public static void Write(in OrderPaid value, MetaEventWriter writer)
    {
        writer.WriteEventTime(value.PaidAt);
        writer.WriteEventId(value.Number);
        writer.WriteEventSourceUrl(value.Page);

        writer.WriteStartUserData();
        writer.WriteStartList(UserDataKey.Email);
        foreach (var email in MetaSequence.From(value.Emails))
            writer.WriteHashed(UserDataKey.Email, email);
        writer.WriteEndList();
        writer.WriteHashed(UserDataKey.FirstName, value.FirstName);
        writer.WriteHashed(UserDataKey.City, value.City);
        writer.WriteHashed(UserDataKey.DateOfBirth, value.Born);
        writer.WriteHashed(UserDataKey.ExternalId, value.CustomerId);
        writer.WriteEndUserData();

        writer.WriteStartCustomData();
        writer.WriteValue(value.Value);
        writer.WriteCurrency(value.Currency);
        writer.WriteProperty("note"u8, value.Note);
        writer.WriteProperty("margin"u8, value.Margin);
        writer.WriteProperty("gift"u8, value.Gift);
        writer.WriteStartArray("contents"u8);
        foreach (var line in MetaSequence.From(value.Lines))
        {
            if (line is null)
                continue;
            writer.WriteStartContent();
            writer.WriteProperty("id"u8, line.Sku);
            writer.WriteProperty("quantity"u8, line.Quantity);
            writer.WriteProperty("item_price"u8, line.Price);
            writer.WriteEndContent();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("tags"u8);
        foreach (var tag in MetaSequence.From(value.Tags))
            writer.WriteItem(tag);
        writer.WriteEndArray();
        writer.WriteEndCustomData();
    }
}
