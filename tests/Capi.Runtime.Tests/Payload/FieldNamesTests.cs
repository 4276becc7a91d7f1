using System.Text;

namespace Capi.Payload.Tests;

public class FieldNamesTests
{
    [Fact]
    public void A_key_is_made_text_once()
    {
        var name = FieldNames.Of("größe"u8);

        Assert.Equal("größe", name);
        Assert.Same(name, FieldNames.Of("größe"u8));
    }

    [Fact]
    public void A_key_that_is_far_too_long_for_a_metric_has_the_name_of_its_object()
    {
        Assert.Equal(new string('k', 256), FieldNames.Of(Encoding.UTF8.GetBytes(new string('k', 256))));
        Assert.Equal("custom_data", FieldNames.Of(Encoding.UTF8.GetBytes(new string('k', 257))));
    }
}
