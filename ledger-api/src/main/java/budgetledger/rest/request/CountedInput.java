package budgetledger.rest.request;

import java.io.IOException;

import budgetledger.rest.problem.BodyTooLarge;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;

/// A body that ends with an error once it is larger than allowed.
final class CountedInput extends ServletInputStream {
    private final ServletInputStream input;
    private final long bytesMax;
    private long bytes;

    CountedInput(ServletInputStream input, long bytesMax) {
        this.input = input;
        this.bytesMax = bytesMax;
    }

    @Override
    public int read() throws IOException {
        int read = input.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws BodyTooLarge {
        bytes += read;
        if (bytes > bytesMax) {
            throw new BodyTooLarge(bytesMax);
        }
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
