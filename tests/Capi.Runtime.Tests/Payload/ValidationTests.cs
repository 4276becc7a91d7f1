using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;

namespace Capi.Runtime.Tests.Payload;

public class ValidationTests
{
    [Fact]
    public void Without_a_usable_event_id_an_event_is_invalid()
    {
        Action<MetaEventWriter>[] unusable =
        [
            _ => { },
            writer => writer.WriteEventId((string?)null),
            writer => writer.WriteEventId(""),
            writer => writer.WriteEventId(" \r\n"),
            writer => writer.WriteEventId((Guid?)null),
            writer => writer.WriteEventId(Guid.Empty),
            writer => writer.WriteEventId((long?)null),
            writer => writer.WriteEventId((ulong?)null),
        ];

        Assert.All(unusable, writeId => Assert.Equal(EnqueueResult.Invalid(InvalidReason.EventIdMissing), TestEvents.Serialize(new ScriptedEvent<Custom>(writer =>
        {
            writer.WriteEventTime(TestEvents.Now);
            writeId(writer);
            writer.WriteStartUserData();
            writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest);
            writer.WriteEndUserData();
        }))));
    }

    [Theory]
    [InlineData]
    [InlineData(UserDataKey.City, UserDataKey.Country, UserDataKey.State, UserDataKey.Zip, UserDataKey.Gender)]
    [InlineData(UserDataKey.City)]
    [InlineData(UserDataKey.DateOfBirth)]
    [InlineData(UserDataKey.FirstName, UserDataKey.Gender)]
    [InlineData(UserDataKey.LastName, UserDataKey.Gender)]
    public void Too_broad_customer_information_is_insufficient(params UserDataKey[] keys) =>
        Assert.Equal(EnqueueResult.Invalid(InvalidReason.CustomerInformationInsufficient), TestEvents.Serialize(TestEvents.Create<Custom>(writeUserData: writer => WriteAll(writer, keys))));

    [Theory]
    [InlineData(UserDataKey.Email)]
    [InlineData(UserDataKey.FirstName, UserDataKey.LastName)]
    [InlineData(UserDataKey.DateOfBirth, UserDataKey.Gender)]
    [InlineData(UserDataKey.DateOfBirth, UserDataKey.City)]
    [InlineData(UserDataKey.FirstName, UserDataKey.City)]
    [InlineData(UserDataKey.City, UserDataKey.Country, UserDataKey.State, UserDataKey.Zip, UserDataKey.Gender, UserDataKey.LastName)]
    public void Specific_customer_information_is_accepted(params UserDataKey[] keys) =>
        Assert.True(TestEvents.Serialize(TestEvents.Create<Custom>(writeUserData: writer => WriteAll(writer, keys))).IsAccepted);

    [Fact]
    public void The_user_agent_alone_or_with_a_date_of_birth_is_insufficient()
    {
        var context = TestEvents.GrantedContext with { ClientUserAgent = "Mozilla/5.0" };

        Assert.Equal(InvalidReason.CustomerInformationInsufficient, TestEvents.Serialize(TestEvents.Create<Custom>(), context, out _).Reason);
        Assert.Equal(
            InvalidReason.CustomerInformationInsufficient,
            TestEvents.Serialize(TestEvents.Create<Custom>(writeUserData: writer => writer.WriteHashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16))), context, out _).Reason);
        Assert.True(TestEvents.Serialize(TestEvents.Create<Custom>(writeUserData: writer => writer.WriteHashed(UserDataKey.FirstName, "Mary")), context, out _).IsAccepted);
    }

    [Fact]
    public void A_purchase_needs_value_and_currency()
    {
        Assert.Equal(InvalidReason.ValueMissing, GetPurchaseReason(null, "EUR"));
        Assert.Equal(InvalidReason.ValueMissing, GetPurchaseReason(double.NaN, "EUR"));
        Assert.Equal(InvalidReason.CurrencyMissing, GetPurchaseReason(1, null));
        Assert.Equal(InvalidReason.CurrencyMissing, GetPurchaseReason(1, "euro"));
        Assert.Equal(InvalidReason.None, GetPurchaseReason(0, "EUR"));
        Assert.Equal(InvalidReason.ValueMissing, TestEvents.Serialize(TestEvents.Create<Purchase>(writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest))).Reason);
    }

    [Fact]
    public void A_value_needs_a_currency_in_any_event()
    {
        Assert.Equal(InvalidReason.CurrencyMissing, TestEvents.Serialize(TestEvents.CreateIdentified(writeCustomData: writer => writer.WriteValue(1m))).Reason);
        Assert.Equal(InvalidReason.None, TestEvents.Serialize(TestEvents.CreateIdentified(writeCustomData: writer => writer.WriteCurrency("EUR"))).Reason);
    }

    [Fact]
    public void A_value_of_every_type_needs_a_currency()
    {
        Action<MetaEventWriter>[] values =
            [writer => writer.WriteValue(1L), writer => writer.WriteValue(1UL), writer => writer.WriteValue(1m), writer => writer.WriteValue(1.0), writer => writer.WriteValue(1f)];

        Assert.All(values, value => Assert.Equal(InvalidReason.CurrencyMissing, TestEvents.Serialize(TestEvents.CreateIdentified(writeCustomData: value)).Reason));
    }

    [Fact]
    public void A_negative_value_of_any_type_makes_the_event_invalid()
    {
        Action<MetaEventWriter>[] values =
        [
            writer => writer.WriteValue(-1L), writer => writer.WriteValue((long?)-1L), writer => writer.WriteValue(-0.01m), writer => writer.WriteValue((decimal?)-1m),
            writer => writer.WriteValue(-1e-7), writer => writer.WriteValue(-1f),
        ];

        Assert.All(values, value => Assert.Equal(InvalidReason.ValueNegative, TestEvents.Serialize(TestEvents.CreateIdentified(writeCustomData: writer => { value(writer); writer.WriteCurrency("EUR"); })).Reason));
    }

    [Fact]
    public void An_infinite_value_is_dropped_and_not_negative() =>
        Assert.Equal(InvalidReason.ValueMissing, GetPurchaseReason(double.NegativeInfinity, "EUR"));

    [Fact]
    public void A_value_of_zero_is_valid_and_a_negative_zero_is_zero()
    {
        Assert.Equal("""{"value":0,"currency":"EUR"}""", TestEvents.SerializeCustomData(writer => { writer.WriteValue(-0.0); writer.WriteCurrency("EUR"); }));
        Assert.Equal("""{"value":0.0000001,"currency":"EUR"}""", TestEvents.SerializeCustomData(writer => { writer.WriteValue(1e-7); writer.WriteCurrency("EUR"); }));
        Assert.Equal("""{"margin":-5}""", TestEvents.SerializeCustomData(writer => writer.WriteProperty("margin"u8, -5L)));
    }

    [Fact]
    public void An_invalid_event_is_counted_once_with_its_first_reason()
    {
        using var metrics = new MetricsRecorder();

        TestEvents.Serialize(new ScriptedEvent<Purchase>(writer =>
        {
            writer.WriteEventTime(TestEvents.Now.AddDays(-8));
            writer.WriteStartUserData();
            writer.WriteEndUserData();
        }));

        Assert.Equal(["event_time_too_old"], metrics.InvalidEvents);
    }

    [Fact]
    public void A_valid_event_is_not_counted()
    {
        using var metrics = new MetricsRecorder();

        TestEvents.Serialize(TestEvents.CreateIdentified());

        Assert.Empty(metrics.InvalidEvents);
        Assert.Empty(metrics.DroppedValues);
    }

    [Fact]
    public void Every_reason_has_a_unique_name()
    {
        var names = Enum.GetValues<InvalidReason>().Select(EventMetrics.GetTagValue).ToArray();

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.DoesNotContain("other", names);
    }

    private static InvalidReason GetPurchaseReason(double? value, string? currency) =>
        TestEvents.Serialize(TestEvents.Create<Purchase>(
            writeUserData: writer => writer.WriteHashed(UserDataKey.Email, TestEvents.EmailDigest),
            writeCustomData: writer =>
            {
                writer.WriteValue(value);
                writer.WriteCurrency(currency);
            })).Reason;

    private static void WriteAll(MetaEventWriter writer, UserDataKey[] keys)
    {
        foreach (var key in keys)
            writer.WriteHashed(key, TestEvents.EmailDigest);
    }
}
