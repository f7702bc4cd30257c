namespace Program08.Storage.Tests.Uploads;

/// <summary>An upload as the network gives it: forward only, of unknown length, in uneven pieces, sometimes broken off.</summary>
internal sealed class PiecewiseStream(byte[] content, int breaksOffAfter = int.MaxValue) : Stream
{
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= breaksOffAfter)
        {
            throw new IOException("The sender broke off.");
        }

        var piece = Math.Min(Math.Min(count, content.Length - _position), 1 + (_position * 31 % 40_000));
        content.AsSpan(_position, piece).CopyTo(buffer.AsSpan(offset));
        _position += piece;
        return piece;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
