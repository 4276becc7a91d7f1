using System.Text;
using Capi.Payload;

namespace Capi.Runtime.Tests.Payload;

public class KeyNameCacheTests
{
    [Fact]
    public void A_key_is_decoded_once()
    {
        var name = KeyNameCache.GetName("größe"u8);

        Assert.Equal("größe", name);
        Assert.Same(name, KeyNameCache.GetName("größe"u8));
    }

    [Fact]
    public void A_key_too_long_for_a_metric_is_reported_as_custom_data()
    {
        Assert.Equal(new string('k', 256), KeyNameCache.GetName(Encoding.UTF8.GetBytes(new string('k', 256))));
        Assert.Equal("custom_data", KeyNameCache.GetName(Encoding.UTF8.GetBytes(new string('k', 257))));
    }
}
