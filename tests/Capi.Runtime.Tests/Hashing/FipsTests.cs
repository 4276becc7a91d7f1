namespace Capi.Hashing.Tests;

public class FipsTests
{
    [Theory]
    [InlineData("1\n", true)]
    [InlineData("0\n", false)]
    [InlineData("", false)]
    public void The_kernels_file_says_whether_FIPS_mode_is_on(string content, bool isOn)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, content);
        Assert.Equal(isOn, Fips.IsOn(path));
        File.Delete(path);
        Assert.False(Fips.IsOn(path));
    }
}
