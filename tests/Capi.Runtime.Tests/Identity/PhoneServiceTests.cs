using System.Security.Cryptography;
using System.Text;

namespace Capi.Identity.Tests;

/// <summary>Tests an IPhoneNormalizer registered by the application.</summary>
public class PhoneServiceTests
{
    [Fact]
    public void It_takes_the_place_of_the_toolkits_own()
    {
        var service = new Scripted((number, country) => number == "my number" && country == "de" ? "491711234567" : "");

        Assert.Equal((DropReason.None, "491711234567"), Ask(service, " my number ", "Germany"));
        Assert.Equal((DropReason.InvalidFormat, null), Ask(service, "my number", null));
    }

    [Fact]
    public void It_is_asked_about_a_number_that_the_toolkit_understands_as_well() =>
        Assert.Equal((DropReason.None, "491711234567"), Ask(new Scripted((_, _) => "491711234567"), "+1 650 555 1212", null));

    [Fact]
    public void A_digest_is_no_number_to_ask_it_about()
    {
        var service = new Scripted((_, _) => throw new InvalidOperationException());

        Assert.Equal(DropReason.None, Ask(service, "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176", null).Reason);
    }

    [Theory]
    [InlineData("123456", DropReason.TooShort)]
    [InlineData("1234567890123456", DropReason.TooLong)]
    [InlineData("+491711234567", DropReason.ServiceFailed)]
    [InlineData("٤٩١٧١١٢٣٤٥٦٧", DropReason.ServiceFailed)]
    public void Its_answer_is_checked(string answer, DropReason expected) =>
        Assert.Equal((expected, null), Ask(new Scripted((_, _) => answer), "1", null));

    [Theory]
    [InlineData(-1)]
    [InlineData(33)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    [InlineData(5)]
    public void A_count_of_digits_that_are_not_there_is_its_failure(int count) =>
        Assert.Equal((DropReason.ServiceFailed, null), Ask(new Lying(count), "0171 1234567", null));

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(NullReferenceException))]
    public void What_it_throws_is_its_failure(Type exception) =>
        Assert.Equal(
            (DropReason.ServiceFailed, null),
            Ask(new Scripted((_, _) => throw (Exception)Activator.CreateInstance(exception)!), "0171 1234567", null));

    private static (DropReason Reason, string? Normalized) Ask(IPhoneNormalizer service, string number, string? country)
    {
        var hints = new IdentityHints(new DateOnly(2026, 11, 22), country, Settings: new(Phones: service));
        Span<byte> destination = stackalloc byte[IdentifierWriter.MaxHashedLength];
        var normalized = IdentifierWriter.Normalize(Catalog.Normalization.Phone, number, hints, out var reason);
        Assert.Equal(reason, IdentifierWriter.WriteHashed(Catalog.Normalization.Phone, number, hints, destination, out var written));
        if (normalized is { Length: < 64 })
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalized))), Encoding.ASCII.GetString(destination[..written]));
        return (reason, normalized);
    }

    private sealed class Scripted(Func<string, string?, string> answer) : IPhoneNormalizer
    {
        public int Normalize(ReadOnlySpan<char> number, string? country, Span<char> digits)
        {
            var text = answer(number.ToString(), country);
            text.CopyTo(digits);
            return text.Length;
        }
    }

    private sealed class Lying(int count) : IPhoneNormalizer
    {
        public int Normalize(ReadOnlySpan<char> number, string? country, Span<char> digits) => count;
    }
}
