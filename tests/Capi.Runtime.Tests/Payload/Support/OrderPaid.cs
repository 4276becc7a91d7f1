namespace Capi.Payload.Tests.Support;

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

    public static string EventName => StandardEvent.Purchase;

    public static ActionSource ActionSource => ActionSource.Website;

    public static void Write(in OrderPaid value, MetaEventWriter writer)
    {
        writer.EventTime(value.PaidAt);
        writer.EventId(value.Number);
        writer.EventSourceUrl(value.Page);

        writer.BeginUserData();
        writer.BeginList(UserDataKey.Email);
        foreach (var email in MetaSequence.Of(value.Emails))
            writer.Hashed(UserDataKey.Email, email);
        writer.EndList();
        writer.Hashed(UserDataKey.FirstName, value.FirstName);
        writer.Hashed(UserDataKey.City, value.City);
        writer.Hashed(UserDataKey.DateOfBirth, value.Born);
        writer.Hashed(UserDataKey.ExternalId, value.CustomerId);
        writer.EndUserData();

        writer.BeginCustomData();
        writer.Value(value.Value);
        writer.Currency(value.Currency);
        writer.Property("note"u8, value.Note);
        writer.Property("margin"u8, value.Margin);
        writer.Property("gift"u8, value.Gift);
        writer.BeginArray("contents"u8);
        foreach (var line in MetaSequence.Of(value.Lines))
        {
            if (line is null)
                continue;
            writer.BeginContent();
            writer.Property("id"u8, line.Sku);
            writer.Property("quantity"u8, line.Quantity);
            writer.Property("item_price"u8, line.Price);
            writer.EndContent();
        }

        writer.EndArray();
        writer.BeginArray("tags"u8);
        foreach (var tag in MetaSequence.Of(value.Tags))
            writer.Item(tag);
        writer.EndArray();
        writer.EndCustomData();
    }
}
