using Capi.Payload.Tests.Support;
using Capi.Testing;

namespace Capi.Payload.Tests;

public class CultureTests
{
    [Theory]
    [MemberData(nameof(CultureScope.Treacherous), MemberType = typeof(CultureScope))]
    public void No_culture_changes_a_byte(string culture)
    {
        var expected = Events.Json(Everything);
        using var scope = new CultureScope(culture);

        Assert.Equal(expected, Events.Json(Everything));
    }

    private static Scripted<Custom> Everything => Events.Identified(
        inUserData: writer =>
        {
            writer.Hashed(UserDataKey.FirstName, "IIDA");
            writer.Hashed(UserDataKey.DateOfBirth, new DateOnly(1997, 2, 16));
            writer.Hashed(UserDataKey.ExternalId, -42L);
            writer.Clear(UserDataKey.LeadId, 123456789012345L);
        },
        inCustomData: writer =>
        {
            writer.Value(-1234567.89m);
            writer.Currency("inr");
            writer.Property("double"u8, -0.5);
            writer.Property("long"u8, -7L);
            writer.Property("date"u8, new DateOnly(2026, 11, 22));
            writer.Property("time"u8, Events.Now.ToOffset(TimeSpan.FromHours(-3.5)));
            writer.BeginArray("items"u8);
            writer.Item(-2.5m);
            writer.Item(-3.5f);
            writer.EndArray();
        });
}
