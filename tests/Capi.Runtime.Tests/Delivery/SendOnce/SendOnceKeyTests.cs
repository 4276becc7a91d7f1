using System.Text;
using System.Text.Json;
using Capi.Delivery.SendOnce;

namespace Capi.Runtime.Tests.Delivery.SendOnce;

public class SendOnceKeyTests
{
    private const string Dataset = "1234567890";

    // A change of this value makes every shared ledger forget what it knows.
    [Fact]
    public void The_key_is_the_same_in_every_version() => Assert.Equal("e621c4ffb0b698025edea6cba4d6256f", SendOnceKey.Create(Dataset, "Purchase", "order-1").ToString());

    [Fact]
    public void The_text_form_has_32_digits() => Assert.Equal("0000000000000000000000000000002a", new SendOnceKey(42).ToString());

    [Theory]
    [InlineData("1234567891", "Purchase", "order-1")]
    [InlineData(Dataset, "purchase", "order-1")]
    [InlineData(Dataset, "Purchase", "Order-1")]
    [InlineData(Dataset, "Purchas", "eorder-1")]
    [InlineData("1234567890P", "urchase", "order-1")]
    [InlineData(Dataset, "Purchase", "order-1 ")]
    public void Another_event_has_another_key(string dataset, string name, string id) =>
        Assert.NotEqual(SendOnceKey.Create(Dataset, "Purchase", "order-1"), SendOnceKey.Create(dataset, name, id));

    [Theory]
    [InlineData("order-1")]
    [InlineData("Bestellung-ü-7")]
    [InlineData("😀")]
    [InlineData("a\"b\\c</script>&'+")]
    public void The_key_of_a_serialized_event_is_that_of_its_texts(string id)
    {
        var quoted = JsonSerializer.Serialize(id);
        foreach (var json in (string[])[$$"""{"event_name":"Purchase","event_time":1,"event_id":{{quoted}},"action_source":"website"}""", $$"""{"event_id":{{quoted}},"user_data":{"event_id":"x"},"event_name":"Purchase"}"""])
            Assert.Equal(SendOnceKey.Create(Dataset, "Purchase", id), SendOnceKeyReader.Read(Dataset, Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void A_long_ID_has_a_key_too()
    {
        var id = new string('x', 60_000);
        var json = Encoding.UTF8.GetBytes($$"""{"event_name":"Purchase","event_id":"{{id}}"}""");

        Assert.Equal(SendOnceKey.Create(Dataset, "Purchase", id), SendOnceKeyReader.Read(Dataset, json));
    }
}
