using Capi.Catalog;
using Capi.Identifiers;
using Capi.Identifiers.Normalizers;
using Capi.Identifiers.Text;

namespace Capi.Runtime.Tests.Identifiers;

public class DropReasonTests
{
    [Theory]
    [InlineData("em", "", DropReason.Empty)]
    [InlineData("em", " \uFEFF\t", DropReason.Empty)]
    [InlineData("em", "\u0085", DropReason.InvalidFormat)]
    [InlineData("em", "john", DropReason.InvalidFormat)]
    [InlineData("em", "john@example", DropReason.InvalidFormat)]
    [InlineData("em", "jöhn@example.com", DropReason.InvalidFormat)]
    [InlineData("em", "john@exa_mple.com", DropReason.InvalidFormat)]
    [InlineData("em", "john@example.com.", DropReason.InvalidFormat)]
    [InlineData("em", "john@example.com\nx", DropReason.InvalidFormat)]
    [InlineData("ph", "123456", DropReason.TooShort)]
    [InlineData("ph", "0000", DropReason.Empty)]
    [InlineData("ph", "1234567890123456", DropReason.TooLong)]
    [InlineData("ph", "٠١٢٣٤٥", DropReason.TooShort)]
    [InlineData("ph", "②③④⑤⑥⑦⑧⑨", DropReason.Empty)]
    [InlineData("em", "e99a18c428cb38d5f260853678922e03", DropReason.Md5)]
    [InlineData("ph", "12345678901234567890123456789012", DropReason.Md5)]
    [InlineData("fn", "E99A18C428CB38D5F260853678922E03.AQ", DropReason.Md5)]
    [InlineData("fn", "--", DropReason.Empty)]
    [InlineData("ct", "大阪", DropReason.Empty)]
    [InlineData("ct", "5th Avenue", DropReason.InvalidFormat)]
    [InlineData("st", "42", DropReason.Empty)]
    [InlineData("zp", "A", DropReason.InvalidFormat)]
    [InlineData("zp", "-", DropReason.Empty)]
    [InlineData("country", "Atlantis", DropReason.Unknown)]
    [InlineData("country", "zz", DropReason.Unknown)]
    [InlineData("country", "42", DropReason.Empty)]
    [InlineData("ge", "Mr!", DropReason.Unknown)]
    [InlineData("ge", "1", DropReason.Unknown)]
    [InlineData("ge", "0", DropReason.Unknown)]
    [InlineData("ge", "2", DropReason.Unknown)]
    [InlineData("ge", "divers", DropReason.Unknown)]
    [InlineData("ge", "Fr.", DropReason.Unknown)]
    [InlineData("ge", "Mr/Mrs", DropReason.Unknown)]
    [InlineData("ge", "no", DropReason.Unknown)]
    [InlineData("ge", "h", DropReason.Unknown)]
    [InlineData("db", "7/4/64", DropReason.OutOfRange)]
    [InlineData("db", "30.02.1990", DropReason.OutOfRange)]
    [InlineData("db", "29.02.1900", DropReason.OutOfRange)]
    [InlineData("db", "31.12.1899", DropReason.OutOfRange)]
    [InlineData("db", "99991231", DropReason.OutOfRange)]
    [InlineData("db", "16131997", DropReason.OutOfRange)]
    [InlineData("db", "05031985", DropReason.Ambiguous)]
    [InlineData("db", "1985-13-01", DropReason.OutOfRange)]
    [InlineData("db", "2 March 90", DropReason.OutOfRange)]
    [InlineData("db", "March 1990", DropReason.InvalidFormat)]
    [InlineData("db", "2 Smarch 1990", DropReason.InvalidFormat)]
    [InlineData("db", "5 listopada 1977", DropReason.Ambiguous)]
    [InlineData("db", "2 March 3 May 1990", DropReason.Ambiguous)]
    [InlineData("db", "1990", DropReason.InvalidFormat)]
    [InlineData("db", "019970216", DropReason.InvalidFormat)]
    [InlineData("dobd", "0", DropReason.OutOfRange)]
    [InlineData("dobd", "007", DropReason.InvalidFormat)]
    [InlineData("dobd", "32", DropReason.OutOfRange)]
    [InlineData("dobm", "13", DropReason.OutOfRange)]
    [InlineData("dobm", "May", DropReason.InvalidFormat)]
    [InlineData("doby", "1899", DropReason.OutOfRange)]
    [InlineData("doby", "88", DropReason.InvalidFormat)]
    [InlineData("fbp", "fb.1.1596403881668.", DropReason.InvalidFormat)]
    [InlineData("client_ip_address", "10.1.2.3", DropReason.NotPublic)]
    [InlineData("client_ip_address", "9.9.9.9:port", DropReason.InvalidFormat)]
    [InlineData("client_ip_address", "9.9.9.9, 8.8.8.8", DropReason.InvalidFormat)]
    [InlineData("client_ip_address", "::ffff:10.0.0.1", DropReason.NotPublic)]
    [InlineData("client_ip_address", "[10.0.0.1]:80", DropReason.NotPublic)]
    [InlineData("lead_id", "12345678901234", DropReason.InvalidFormat)]
    public void An_unusable_value_is_dropped_with_its_reason(string key, string input, DropReason expected) =>
        Assert.Equal(new IdentifierResult(null, null, expected), IdentifierHasher.Hash(key, input));

    [Theory]
    [InlineData("em", " JOHN@EXAMPLE.COM\n", "john@example.com")]
    [InlineData("em", "\u212Aate@example.com", "kate@example.com")]
    [InlineData("ph", "1234567", "1234567")]
    [InlineData("ph", "٠١٢٣٤٥٦٧٨٩", "123456789")]
    [InlineData("fn", "e99a18c428cb38d5f260853678922e0", "e99a18c428cb38d5f260853678922e0")]
    [InlineData("external_id", "E99A18C428CB38D5F260853678922E03", "e99a18c428cb38d5f260853678922e03")]
    [InlineData("ph", "123456789012345", "123456789012345")]
    [InlineData("fn", "\uD83D\uDE00", "😀")]
    [InlineData("ct", "a5", "a5")]
    [InlineData("ct", "\u212Aöln", "kln")]
    [InlineData("zp", "-12", "12")]
    [InlineData("zp", "M1 1AE", "m11ae")]
    [InlineData("zp", "İ1", "i\u03071")]
    [InlineData("db", "05-03-1995", "19950503")]
    [InlineData("db", "13/5/1990", "19900513")]
    [InlineData("db", "12/13/1990", "19901213")]
    [InlineData("db", "12/11/1990", "19901211")]
    [InlineData("db", "16 1997 2", "19970216")]
    [InlineData("db", "3 1997 2", "19970203")]
    [InlineData("db", "29.02.2000", "20000229")]
    [InlineData("db", "01/01/1900", "19000101")]
    [InlineData("db", "1997-02-16T00:00:00Z", "19970216")]
    [InlineData("db", "16021997", "19970216")]
    [InlineData("db", "2 March 1990", "19900302")]
    [InlineData("ge", "MA'AM", "f")]
    [InlineData("fi", "'Élodie", "é")]
    [InlineData("fn", "ΑΘΗΝΑΣ ΜΑΡΙΑ", "αθηνασμαρια")]
    [InlineData("fn", "ΜΑΡΙΑ-Σ", "μαριας")]
    [InlineData("ln", "Σ'Α", "σα")]
    [InlineData("f5last", "O'Neil-Smith", "oneil")]
    [InlineData("dobd", "7", "07")]
    [InlineData("dobd", "31", "31")]
    [InlineData("dobm", "12", "12")]
    [InlineData("doby", "1900", "1900")]
    [InlineData("external_id", "A b\u3000C", "abc")]
    [InlineData("app_user_id", " Ab C ", "Ab C")]
    [InlineData("lead_id", " 123456789012345 ", "123456789012345")]
    [InlineData("client_ip_address", "9.9.9.9:443", "9.9.9.9")]
    [InlineData("client_ip_address", "::ffff:9.9.9.9", "9.9.9.9")]
    public void A_similar_usable_value_is_sent(string key, string input, string expected) =>
        Assert.Equal(expected, IdentifierHasher.Hash(key, input).Normalized);

    [Fact]
    public void A_date_in_the_future_is_dropped_and_today_is_not()
    {
        var today = new DateOnly(2026, 11, 22);

        Assert.Equal(DropReason.None, NormalizeDate("2026-11-22", today));
        Assert.Equal(DropReason.OutOfRange, NormalizeDate("2026-11-23", today));
    }

    // Not theory data: attributes can't contain a lone surrogate.
    [Fact]
    public void A_lone_surrogate_is_invalid_text_in_every_field()
    {
        foreach (var key in ParameterDefinitions.All.Where(parameter => parameter.Section == ParameterSection.UserData).Select(parameter => parameter.Key))
        {
            Assert.Equal(DropReason.InvalidText, IdentifierHasher.Hash(key, "john\uD800@example.com").DropReason);
            Assert.Equal(DropReason.InvalidText, IdentifierHasher.Hash(key, "\uDC00\uD800").DropReason);
            Assert.NotEqual(DropReason.InvalidText, IdentifierHasher.Hash(key, "john\uD83D\uDE00@example.com").DropReason);
        }
    }

    [Fact]
    public void Null_is_absent() => Assert.Equal(new IdentifierResult(null, null, DropReason.Empty), IdentifierHasher.Hash("em", null));

    [Theory]
    [InlineData("email")]
    [InlineData("EM")]
    [InlineData("value")]
    [InlineData("")]
    public void A_key_that_Meta_does_not_define_is_rejected(string key) =>
        Assert.Throws<ArgumentException>(nameof(key), () => IdentifierHasher.Hash(key, "x"));

    private static DropReason NormalizeDate(string text, DateOnly today)
    {
        var output = new Utf8Builder(new byte[64]);
        return DateOfBirthNormalizer.Normalize(text, new NormalizationContext(today), ref output);
    }
}
