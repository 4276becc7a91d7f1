using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.ClearText;
using Capi.Identifiers.HashedText;

namespace Capi.Runtime.Tests.Identifiers;

public class LongInputTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(IdentifierWriter.MaxInputLength + 1)]
    [InlineData(Megabyte)]
    [InlineData(10 * Megabyte)]
    public void Input_above_the_limit_is_dropped_without_reading_it(int length)
    {
        var value = new string('a', length);
        var destination = new byte[IdentifierWriter.MaxHashedLength];
        foreach (var normalization in Enum.GetValues<Normalization>())
        {
            Assert.Equal(DropReason.TooLong, IdentifierWriter.WriteHashed(normalization, value, destination, out var written));
            Assert.Equal(DropReason.TooLong, ClearIdentifierValidator.Validate(normalization, value, out _, out _));
            Assert.Equal(0, written);
        }
    }

    [Fact]
    public void Input_at_the_limit_is_hashed() =>
        Assert.Equal(DropReason.None, IdentifierHasher.Hash("fn", new string('é', IdentifierWriter.MaxInputLength)).DropReason);

    [Fact]
    public void Ten_megabytes_in_a_cookie_or_URL_are_rejected()
    {
        var text = new string('.', 10 * Megabyte);

        Assert.False(ClickId.IsValid(text));
        Assert.Null(ClickId.FindFbclid("?fbclid=" + text));
        Assert.Null(ClientIpAddress.Choose(text, text, text));
    }
}
