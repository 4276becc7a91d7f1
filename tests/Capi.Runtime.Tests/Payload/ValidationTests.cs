using Capi.Payload.Tests.Support;

namespace Capi.Payload.Tests;

public class ValidationTests
{
    [Fact]
    public void Without_a_usable_event_id_an_event_is_invalid()
    {
        Action<MetaEventWriter>[] unusable =
        [
            _ => { },
            writer => writer.EventId((string?)null),
            writer => writer.EventId(""),
            writer => writer.EventId(" \r\n"),
            writer => writer.EventId((Guid?)null),
            writer => writer.EventId(Guid.Empty),
            writer => writer.EventId((long?)null),
            writer => writer.EventId((ulong?)null),
        ];

        Assert.All(unusable, writeId => Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventIdMissing), Events.Send(new Scripted<Custom>(writer =>
        {
            writer.EventTime(Events.Now);
            writeId(writer);
            writer.BeginUserData();
            writer.Hashed(UserDataKey.Email, Events.Digest);
            writer.EndUserData();
        }))));
    }

    [Theory]
    [InlineData]
    [InlineData(UserDataKey.City, UserDataKey.Country, UserDataKey.State, UserDataKey.Zip, UserDataKey.Gender)]
    [InlineData(UserDataKey.City)]
    [InlineData(UserDataKey.DateOfBirth)]
    [InlineData(UserDataKey.FirstName, UserDataKey.Gender)]
    [InlineData(UserDataKey.LastName, UserDataKey.Gender)]
    public void A_crowd_is_no_customer(params UserDataKey[] keys) =>
        Assert.Equal(EnqueueResult.Invalid(InvalidReason.CustomerInformationInsufficient), Events.Send(Events.Of<Custom>(inUserData: writer => WriteAll(writer, keys))));

    [Theory]
    [InlineData(UserDataKey.Email)]
    [InlineData(UserDataKey.FirstName, UserDataKey.LastName)]
    [InlineData(UserDataKey.DateOfBirth, UserDataKey.Gender)]
    [InlineData(UserDataKey.DateOfBirth, UserDataKey.City)]
    [InlineData(UserDataKey.FirstName, UserDataKey.City)]
    [InlineData(UserDataKey.City, UserDataKey.Country, UserDataKey.State, UserDataKey.Zip, UserDataKey.Gender, UserDataKey.LastName)]
    public void More_than_one_crowd_is_a_customer(params UserDataKey[] keys) =>
        Assert.True(Events.Send(Events.Of<Custom>(inUserData: writer => WriteAll(writer, keys))).IsAccepted);

    [Fact]
    public void The_user_agent_alone_and_with_a_date_of_birth_is_a_crowd()
    {
        var context = Events.Granted with { ClientUserAgent = "Mozilla/5.0" };

        Assert.Equal(InvalidReason.CustomerInformationInsufficient, Events.Send(Events.Of<Custom>(), context, out _).Reason);
        Assert.Equal(
            InvalidReason.CustomerInformationInsufficient,
            Events.Send(Events.Of<Custom>(inUserData: writer => writer.Hashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16))), context, out _).Reason);
        Assert.True(Events.Send(Events.Of<Custom>(inUserData: writer => writer.Hashed(UserDataKey.FirstName, "Mary")), context, out _).IsAccepted);
    }

    [Fact]
    public void A_purchase_needs_value_and_currency()
    {
        Assert.Equal(InvalidReason.ValueMissing, PurchaseWith(null, "EUR"));
        Assert.Equal(InvalidReason.ValueMissing, PurchaseWith(double.NaN, "EUR"));
        Assert.Equal(InvalidReason.CurrencyMissing, PurchaseWith(1, null));
        Assert.Equal(InvalidReason.CurrencyMissing, PurchaseWith(1, "euro"));
        Assert.Equal(InvalidReason.None, PurchaseWith(0, "EUR"));
        Assert.Equal(InvalidReason.ValueMissing, Events.Send(Events.Of<Purchase>(inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest))).Reason);
    }

    [Fact]
    public void A_value_needs_a_currency_in_any_event()
    {
        Assert.Equal(InvalidReason.CurrencyMissing, Events.Send(Events.Identified(inCustomData: writer => writer.Value(1m))).Reason);
        Assert.Equal(InvalidReason.None, Events.Send(Events.Identified(inCustomData: writer => writer.Currency("EUR"))).Reason);
    }

    [Fact]
    public void Each_type_of_value_counts_as_one()
    {
        Action<MetaEventWriter>[] values =
            [writer => writer.Value(1L), writer => writer.Value(1UL), writer => writer.Value(1m), writer => writer.Value(1.0), writer => writer.Value(1f)];

        Assert.All(values, value => Assert.Equal(InvalidReason.CurrencyMissing, Events.Send(Events.Identified(inCustomData: value)).Reason));
    }

    [Fact]
    public void An_invalid_event_is_counted_once_with_its_first_reason()
    {
        using var counts = new Counts();

        Events.Send(new Scripted<Purchase>(writer =>
        {
            writer.EventTime(Events.Now.AddDays(-8));
            writer.BeginUserData();
            writer.EndUserData();
        }));

        Assert.Equal(["event_time_too_old"], counts.Invalid);
    }

    [Fact]
    public void A_valid_event_is_not_counted()
    {
        using var counts = new Counts();

        Events.Send(Events.Identified());

        Assert.Empty(counts.Invalid);
        Assert.Empty(counts.Dropped);
    }

    [Fact]
    public void Every_reason_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<InvalidReason>().Select(EventMetrics.NameOf).ToArray();

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.DoesNotContain("other", names);
    }

    private static InvalidReason PurchaseWith(double? value, string? currency) =>
        Events.Send(Events.Of<Purchase>(
            inUserData: writer => writer.Hashed(UserDataKey.Email, Events.Digest),
            inCustomData: writer =>
            {
                writer.Value(value);
                writer.Currency(currency);
            })).Reason;

    private static void WriteAll(MetaEventWriter writer, UserDataKey[] keys)
    {
        foreach (var key in keys)
            writer.Hashed(key, Events.Digest);
    }
}
