using System.Text;
using Capi.Payload;

namespace Capi.Runtime.Tests.Payload;

public class EventProfileReaderTests
{
    [Theory]
    [InlineData("""{"event_name":"Purchase","user_data":{"em":["a"],"fbp":"b"}}""", "Purchase", "em fbp")]
    [InlineData("""{"user_data":{"em":"a"},"event_name":"Lead"}""", "Lead", "em")]
    [InlineData("""{"event_name":"\u0050urchase","user_data":{}}""", "Purchase", "")]
    [InlineData("""{"event_name":"purchase"}""", "custom", "")]
    [InlineData("""{"event_name":"","user_data":{"unknown":"em"}}""", "custom", "")]
    [InlineData("""{"event_name":"custom","user_data":{"fn":{"ph":"x"}}}""", "custom", "fn")]
    [InlineData("""{"event_name":"Search","custom_data":{"em":"x","user_data":{"ph":"x"}},"em":"x"}""", "Search", "")]
    public void Name_and_identifiers_are_read(string json, string name, string keys)
    {
        var profile = EventProfileReader.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal(name, profile.EventName);
        Assert.Equal(keys, string.Join(' ', UserDataParameter.All.ToArray().Where(parameter => (profile.Identifiers & parameter.Bit) != 0).Select(parameter => parameter.WireKey)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"event_name":7}""")]
    [InlineData("""{"event_name":null,"user_data":{"em":"a"}}""")]
    [InlineData("""{"event_name":"Purchase" """)]
    public void What_is_no_event_is_unknown(string json) => Assert.False(EventProfileReader.Read(Encoding.UTF8.GetBytes(json)).IsKnown);
}
