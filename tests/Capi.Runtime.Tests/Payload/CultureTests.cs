using Capi.Payload;
using Capi.Runtime.Tests.Payload.Support;
using Capi.Runtime.Tests.Testing;

namespace Capi.Runtime.Tests.Payload;

public class CultureTests
{
    [Theory]
    [MemberData(nameof(CultureScope.ProblematicCultures), MemberType = typeof(CultureScope))]
    public void The_output_is_the_same_in_every_culture(string culture)
    {
        var expected = TestEvents.SerializeToJson(EventWithEveryType);
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, TestEvents.SerializeToJson(EventWithEveryType));
    }

    private static ScriptedEvent<Custom> EventWithEveryType => TestEvents.CreateIdentified(
        writeUserData: writer =>
        {
            writer.WriteHashed(UserDataKey.FirstName, "IIDA");
            writer.WriteHashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16));
            writer.WriteHashed(UserDataKey.ExternalId, 42L);
            writer.WriteClear(UserDataKey.LeadId, 123456789012345L);
        },
        writeCustomData: writer =>
        {
            writer.WriteValue(1234567.89m);
            writer.WriteCurrency("inr");
            writer.WriteProperty("double"u8, -0.5);
            writer.WriteProperty("long"u8, -7L);
            writer.WriteProperty("margin"u8, -1234567.89m);
            writer.WriteProperty("date"u8, new DateOnly(2026, 11, 22));
            writer.WriteProperty("time"u8, TestEvents.Now.ToOffset(TimeSpan.FromHours(-3.5)));
            writer.WriteStartArray("items"u8);
            writer.WriteItem(-2.5m);
            writer.WriteItem(-3.5f);
            writer.WriteEndArray();
        });
}
